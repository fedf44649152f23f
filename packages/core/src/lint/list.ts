import type { Rule } from './rule.ts'
import { administrativeDutyImposed } from './rules/administrative-duty-imposed.ts'
import { adoptionMarkDiffers } from './rules/adoption-mark-differs.ts'
import { adoptionUnexplained } from './rules/adoption-unexplained.ts'
import { annexNatureContradicted } from './rules/annex-nature-contradicted.ts'
import { annexNotCited } from './rules/annex-not-cited.ts'
import { annexOrderDiffers } from './rules/annex-order-differs.ts'
import { annexRepeatsElement } from './rules/annex-repeats-element.ts'
import { annexWithoutTitle } from './rules/annex-without-title.ts'
import { bibliographyRepeatsReference } from './rules/bibliography-repeats-reference.ts'
import { bibliographyUnnumbered } from './rules/bibliography-unnumbered.ts'
import { bracketUnpaired } from './rules/bracket-unpaired.ts'
import { ccsInvalid } from './rules/ccs-invalid.ts'
import { changeWithoutClause } from './rules/change-without-clause.ts'
import { changesUnlisted } from './rules/changes-unlisted.ts'
import { chapterWithoutTitle } from './rules/chapter-without-title.ts'
import { citationDatingDiffers } from './rules/citation-dating-differs.ts'
import { citationNotListed } from './rules/citation-not-listed.ts'
import { clauseEmpty } from './rules/clause-empty.ts'
import { clauseNumberGap } from './rules/clause-number-gap.ts'
import { clauseReferenceForm } from './rules/clause-reference-form.ts'
import { clauseTooDeep } from './rules/clause-too-deep.ts'
import { committeeMissing } from './rules/committee-missing.ts'
import { contentsListTerms } from './rules/contents-list-terms.ts'
import { contentsStale } from './rules/contents-stale.ts'
import { coverIncomplete } from './rules/cover-incomplete.ts'
import { definitionBeginsWithTerm } from './rules/definition-begins-with-term.ts'
import { definitionCircular } from './rules/definition-circular.ts'
import { definitionRequires } from './rules/definition-requires.ts'
import { definitionStopMissing } from './rules/definition-stop-missing.ts'
import { definitionWithStop } from './rules/definition-with-stop.ts'
import { deprecatedTermUsed } from './rules/deprecated-term-used.ts'
import { draftersMissing } from './rules/drafters-missing.ts'
import { draftingBasisMissing } from './rules/drafting-basis-missing.ts'
import { draftingBasisWording } from './rules/drafting-basis-wording.ts'
import { elementMissing } from './rules/element-missing.ts'
import { elementsOutOfOrder } from './rules/elements-out-of-order.ts'
import { emptyReferencesWording } from './rules/empty-references-wording.ts'
import { emptyTermsWording } from './rules/empty-terms-wording.ts'
import { englishTitleMissing } from './rules/english-title-missing.ts'
import { enterpriseStandardReferenced } from './rules/enterprise-standard-referenced.ts'
import { figureNotCited } from './rules/figure-not-cited.ts'
import { figureNumberGap } from './rules/figure-number-gap.ts'
import { figureUnnumbered } from './rules/figure-unnumbered.ts'
import { figureWithoutAlternative } from './rules/figure-without-alternative.ts'
import { firstChaptersDiffer } from './rules/first-chapters-differ.ts'
import { firstLevelClauseUntitled } from './rules/first-level-clause-untitled.ts'
import { foreignTitleUntranslated } from './rules/foreign-title-untranslated.ts'
import { forewordDivided } from './rules/foreword-divided.ts'
import { forewordHoldsObject } from './rules/foreword-holds-object.ts'
import { forewordHoldsProvision } from './rules/foreword-holds-provision.ts'
import { forewordNumbered } from './rules/foreword-numbered.ts'
import { forewordOutOfOrder } from './rules/foreword-out-of-order.ts'
import { formulaNotCited } from './rules/formula-not-cited.ts'
import { formulaNumberGap } from './rules/formula-number-gap.ts'
import { formulaSymbolIsWord } from './rules/formula-symbol-is-word.ts'
import { formulaSymbolUnexplained } from './rules/formula-symbol-unexplained.ts'
import { formulaUnreadable } from './rules/formula-unreadable.ts'
import { generalRequirementsMixed } from './rules/general-requirements-mixed.ts'
import { generalRulesWithoutRequirement } from './rules/general-rules-without-requirement.ts'
import { guideRequires } from './rules/guide-requires.ts'
import { halfWidthPunctuation } from './rules/half-width-punctuation.ts'
import { hangingParagraph } from './rules/hanging-paragraph.ts'
import { headingDoubled } from './rules/heading-doubled.ts'
import { headingWithoutNumber } from './rules/heading-without-number.ts'
import { historyMissing } from './rules/history-missing.ts'
import { icsInvalid } from './rules/ics-invalid.ts'
import { implementedBeforeIssued } from './rules/implemented-before-issued.ts'
import { informativeAnnexRequires } from './rules/informative-annex-requires.ts'
import { introductionMissing } from './rules/introduction-missing.ts'
import { introductionNumberForm } from './rules/introduction-number-form.ts'
import { introductionRequires } from './rules/introduction-requires.ts'
import { lawInReferences } from './rules/law-in-references.ts'
import { lawObeyedAtLarge } from './rules/law-obeyed-at-large.ts'
import { listItemPunctuation } from './rules/list-item-punctuation.ts'
import { listMarkerLevel } from './rules/list-marker-level.ts'
import { listOfOne } from './rules/list-of-one.ts'
import { listTooDeep } from './rules/list-too-deep.ts'
import { listWithoutLeadIn } from './rules/list-without-lead-in.ts'
import { modalEquivalentUsed } from './rules/modal-equivalent-used.ts'
import { mustInIsoText } from './rules/must-in-iso-text.ts'
import { mustUsed } from './rules/must-used.ts'
import { negatedPermissionProhibits } from './rules/negated-permission-prohibits.ts'
import { noteHoldsProvision } from './rules/note-holds-provision.ts'
import { noteNumberDiffers } from './rules/note-number-differs.ts'
import { numberMalformed } from './rules/number-malformed.ts'
import { numberSpelling } from './rules/number-spelling.ts'
import { numberYearDiffers } from './rules/number-year-differs.ts'
import { overviewHoldsProvision } from './rules/overview-holds-provision.ts'
import { partDivided } from './rules/part-divided.ts'
import { partTitleDiffers } from './rules/part-title-differs.ts'
import { patentNoticeMissing } from './rules/patent-notice-missing.ts'
import { permissionNegatedOtherwise } from './rules/permission-negated-otherwise.ts'
import { personalDetails } from './rules/personal-details.ts'
import { prohibitionWordUnfit } from './rules/prohibition-word-unfit.ts'
import { provisionsMixed } from './rules/provisions-mixed.ts'
import { punctuationDoubled } from './rules/punctuation-doubled.ts'
import { rangeWithoutUnit } from './rules/range-without-unit.ts'
import { referenceAllPartsPart } from './rules/reference-all-parts-part.ts'
import { referenceByPosition } from './rules/reference-by-position.ts'
import { referenceDangling } from './rules/reference-dangling.ts'
import { referenceDatedAndUndated } from './rules/reference-dated-and-undated.ts'
import { referenceListedTwice } from './rules/reference-listed-twice.ts'
import { referenceNotCited } from './rules/reference-not-cited.ts'
import { referenceOnlyInformative } from './rules/reference-only-informative.ts'
import { referenceSuperseded } from './rules/reference-superseded.ts'
import { referenceTitleDiffers } from './rules/reference-title-differs.ts'
import { referenceTitleMissing } from './rules/reference-title-missing.ts'
import { referencesIntroductionDiffers } from './rules/references-introduction-differs.ts'
import { referencesNumbered } from './rules/references-numbered.ts'
import { referencesOutOfOrder } from './rules/references-out-of-order.ts'
import { replacedNumberUnknown } from './rules/replaced-number-unknown.ts'
import { replacementUnexplained } from './rules/replacement-unexplained.ts'
import { requirementNotVerified } from './rules/requirement-not-verified.ts'
import { requirementVague } from './rules/requirement-vague.ts'
import { requirementsMissing } from './rules/requirements-missing.ts'
import { revisionsPending } from './rules/revisions-pending.ts'
import { scopeApplicabilityMissing } from './rules/scope-applicability-missing.ts'
import { scopeHoldsBackground } from './rules/scope-holds-background.ts'
import { scopeHoldsProvision } from './rules/scope-holds-provision.ts'
import { scopeTooLong } from './rules/scope-too-long.ts'
import { scopeVerbUnfit } from './rules/scope-verb-unfit.ts'
import { selfNamedStandard } from './rules/self-named-standard.ts'
import { siblingTitlesDiffer } from './rules/sibling-titles-differ.ts'
import { singleSubclause } from './rules/single-subclause.ts'
import { suppressionWithoutEffect } from './rules/suppression-without-effect.ts'
import { tableCellDitto } from './rules/table-cell-ditto.ts'
import { tableCellEmpty } from './rules/table-cell-empty.ts'
import { tableInTable } from './rules/table-in-table.ts'
import { tableNotCited } from './rules/table-not-cited.ts'
import { tableNumberGap } from './rules/table-number-gap.ts'
import { tableUnnumbered } from './rules/table-unnumbered.ts'
import { tableWithoutTitle } from './rules/table-without-title.ts'
import { technicalChapterMissing } from './rules/technical-chapter-missing.ts'
import { templatePlaceholderLeft } from './rules/template-placeholder-left.ts'
import { termDefinedTwice } from './rules/term-defined-twice.ts'
import { termDefinitionMissing } from './rules/term-definition-missing.ts'
import { termEnglishCapitalised } from './rules/term-english-capitalised.ts'
import { termNotUsed } from './rules/term-not-used.ts'
import { termReferenceMissing } from './rules/term-reference-missing.ts'
import { termSourceIncomplete } from './rules/term-source-incomplete.ts'
import { termWithoutEnglish } from './rules/term-without-english.ts'
import { termsInTable } from './rules/terms-in-table.ts'
import { termsIntroductionDiffers } from './rules/terms-introduction-differs.ts'
import { titleLanguagesDiffer } from './rules/title-languages-differ.ts'
import { titleMissing } from './rules/title-missing.ts'
import { titleNamesDocumentType } from './rules/title-names-document-type.ts'
import { titleTooManyElements } from './rules/title-too-many-elements.ts'
import { titleWithStop } from './rules/title-with-stop.ts'
import { twoLetteredLists } from './rules/two-lettered-lists.ts'
import { undatedReferenceToClause } from './rules/undated-reference-to-clause.ts'
import { unitNotLegal } from './rules/unit-not-legal.ts'
import { unitWithoutSpace } from './rules/unit-without-space.ts'
import { untitledClauseDivided } from './rules/untitled-clause-divided.ts'

/** Every rule of the catalogue, by area of the rulebook. */
export const rules: readonly Rule[] = [
  elementMissing,
  firstChaptersDiffer,
  elementsOutOfOrder,
  technicalChapterMissing,
  forewordDivided,
  forewordNumbered,
  forewordHoldsObject,
  introductionMissing,
  introductionNumberForm,
  selfNamedStandard,
  emptyReferencesWording,
  emptyTermsWording,
  contentsListTerms,
  contentsStale,
  coverIncomplete,
  titleMissing,
  ccsInvalid,
  icsInvalid,
  numberMalformed,
  numberYearDiffers,
  implementedBeforeIssued,
  replacedNumberUnknown,
  adoptionMarkDiffers,
  englishTitleMissing,
  titleTooManyElements,
  titleNamesDocumentType,
  partTitleDiffers,
  requirementsMissing,
  titleLanguagesDiffer,
  forewordOutOfOrder,
  draftingBasisMissing,
  draftingBasisWording,
  forewordHoldsProvision,
  changeWithoutClause,
  changesUnlisted,
  replacementUnexplained,
  adoptionUnexplained,
  patentNoticeMissing,
  committeeMissing,
  draftersMissing,
  historyMissing,
  introductionRequires,
  scopeHoldsProvision,
  scopeApplicabilityMissing,
  scopeVerbUnfit,
  scopeHoldsBackground,
  scopeTooLong,
  referencesIntroductionDiffers,
  referenceNotCited,
  citationNotListed,
  referenceOnlyInformative,
  referencesNumbered,
  referencesOutOfOrder,
  numberSpelling,
  referenceAllPartsPart,
  referenceTitleMissing,
  foreignTitleUntranslated,
  undatedReferenceToClause,
  referenceDatedAndUndated,
  referenceSuperseded,
  lawInReferences,
  lawObeyedAtLarge,
  enterpriseStandardReferenced,
  referenceTitleDiffers,
  citationDatingDiffers,
  referenceListedTwice,
  termsIntroductionDiffers,
  termDefinitionMissing,
  termNotUsed,
  definitionBeginsWithTerm,
  definitionStopMissing,
  definitionWithStop,
  definitionCircular,
  termEnglishCapitalised,
  termWithoutEnglish,
  deprecatedTermUsed,
  termSourceIncomplete,
  termsInTable,
  termReferenceMissing,
  termDefinedTwice,
  definitionRequires,
  clauseNumberGap,
  headingWithoutNumber,
  clauseTooDeep,
  singleSubclause,
  siblingTitlesDiffer,
  firstLevelClauseUntitled,
  untitledClauseDivided,
  hangingParagraph,
  chapterWithoutTitle,
  titleWithStop,
  clauseReferenceForm,
  referenceByPosition,
  referenceDangling,
  partDivided,
  headingDoubled,
  clauseEmpty,
  listWithoutLeadIn,
  listOfOne,
  listTooDeep,
  listMarkerLevel,
  listItemPunctuation,
  twoLetteredLists,
  mustUsed,
  mustInIsoText,
  negatedPermissionProhibits,
  prohibitionWordUnfit,
  permissionNegatedOtherwise,
  requirementVague,
  provisionsMixed,
  requirementNotVerified,
  guideRequires,
  informativeAnnexRequires,
  modalEquivalentUsed,
  overviewHoldsProvision,
  generalRulesWithoutRequirement,
  generalRequirementsMixed,
  administrativeDutyImposed,
  noteHoldsProvision,
  noteNumberDiffers,
  tableNumberGap,
  tableUnnumbered,
  tableWithoutTitle,
  tableNotCited,
  tableCellDitto,
  tableCellEmpty,
  tableInTable,
  figureNumberGap,
  figureUnnumbered,
  figureNotCited,
  figureWithoutAlternative,
  formulaSymbolUnexplained,
  formulaNumberGap,
  formulaSymbolIsWord,
  formulaNotCited,
  formulaUnreadable,
  annexWithoutTitle,
  annexNatureContradicted,
  annexNotCited,
  annexOrderDiffers,
  annexRepeatsElement,
  bibliographyRepeatsReference,
  bibliographyUnnumbered,
  rangeWithoutUnit,
  unitWithoutSpace,
  unitNotLegal,
  halfWidthPunctuation,
  personalDetails,
  punctuationDoubled,
  bracketUnpaired,
  templatePlaceholderLeft,
  revisionsPending,
  suppressionWithoutEffect,
]
