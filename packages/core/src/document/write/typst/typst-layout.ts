/** Where the source of a document finds the layout. */
export const layoutPath = '/layout.typ'

/**
 * The layout of GB/T 1.1—2020 (10 and annex F) in Typst: what the pieces of a document look like. The document itself is
 * only calls with strings. Everything that is set depends on the arguments alone, so the same document gives the same bytes.
 */
export const layoutSource = `
// Pictures that Typst cannot read are told by whoever runs it.
#let broken = sys.inputs.at("broken", default: "").split(" ")

#let hei(size, body) = text(size: size, weight: 700, body)
// Text that stands by itself is a paragraph, so that it keeps its place in the structure.
#let line-of(body) = par(first-line-indent: 0pt, body)
#let plain(body) = {
  set par(first-line-indent: 0pt)
  body
}

#let setup(title: "", keywords: (), description: none, date: none, lang: "zh", region: none, indent: 2em, spacing: 0.74em, fonts: (), body) = {
  set document(title: title, keywords: keywords, description: description, date: date)
  set text(lang: lang, region: region, font: fonts, size: 10.5pt, fallback: false)
  set page(paper: "a4", margin: (left: 25mm, right: 20mm, top: 28mm, bottom: 25mm))
  set par(first-line-indent: (amount: indent, all: true), justify: true, linebreaks: "simple", leading: 0.74em, spacing: spacing)
  set heading(numbering: none)
  set footnote(numbering: "1)")
  set super(typographic: false)
  set sub(typographic: false)
  show link: set text(fill: rgb("#0b4f8a"))
  show math.equation: set text(font: ("New Computer Modern Math",) + fonts)
  show raw: set text(font: ("DejaVu Sans Mono",) + fonts, size: 9pt)
  show footnote.entry: set text(size: 9pt)
  show footnote.entry: set par(first-line-indent: 0pt)
  show heading: set par(first-line-indent: 0pt, justify: false)
  show heading.where(level: 1): it => block(above: 1.9em, below: 1.6em, sticky: true, hei(10.5pt, it.body))
  show heading: it => block(above: 1.2em, below: 1.1em, sticky: true, hei(10.5pt, it.body))
  show outline.entry: it => block(above: 0.75em, below: 0.75em, inset: (left: (it.level - 1) * 1em), {
    set par(first-line-indent: 0pt)
    show link: set text(fill: black)
    link(it.element.location(), [#it.element.supplement #box(width: 1fr, repeat[…]) #it.page()])
  })
  body
}

// Pages with the number at their head: the outer side is right on odd pages, left on even ones.
#let running(number, notice, numbering, body) = {
  // The counter of pages is not yet set anew where the first header stands.
  let start = label("pages-" + numbering)
  let side() = if calc.even(here().page() - locate(start).page()) { right } else { left }
  set page(
    numbering: numbering,
    header: context align(side(), {
      set par(first-line-indent: 0pt, leading: 0.5em, spacing: 0.5em)
      if number != none { par(hei(10.5pt, number)) }
      if notice != none { par(text(size: 7.5pt, notice)) }
      // That a table goes on is said right above it, here: a table that asked for its page would be laid out anew each time.
      let edges = query(selector(<table-edge>).before(here()))
      // One whose last row ended the page before has its second edge at the top of this one.
      let ends = query(selector(<table-edge>).after(here()))
      let goes-on = ends.len() > 0 and (ends.first().location().page() > here().page() or ends.first().location().position().y > 34mm)
      if goes-on and edges.len() > 0 and edges.last().value != none {
        place(bottom + center, dy: 7mm, hei(10.5pt, edges.last().value))
      }
    }),
    footer: context align(side(), text(size: 9pt, counter(page).display(numbering))),
  )
  counter(page).update(1)
  [#metadata(none)#start]
  body
}

#let cover(notice: none, classes: (), filing: none, class: none, number: none, replaces: none, title: none, others: (), adopts: none, stage: none, issued: none, implemented: none, issuers: ()) = page(numbering: none, header: none, footer: none, margin: (left: 25mm, right: 20mm, top: 20mm, bottom: 25mm), {
  set par(first-line-indent: 0pt, justify: false)
  if notice != none { block(width: 100%, below: 6mm, stroke: 0.75pt, inset: 6pt, line-of(text(size: 9pt, notice))) }
  for line in classes { block(below: 3mm, line-of(hei(10.5pt, line))) }
  if filing != none { block(below: 3mm, line-of(hei(10.5pt, filing))) }
  v(12mm)
  if class != none { align(center, block(below: 12mm, line-of(hei(24pt, class)))) }
  if number != none { align(right, block(below: 2mm, line-of(text(size: 14pt, number)))) }
  if replaces != none { align(right, block(line-of(replaces))) }
  line(length: 100%, stroke: 1pt)
  v(28mm)
  set align(center)
  set par(leading: 0.9em)
  if title != none { block(below: 10mm, line-of(hei(26pt, title))) }
  for line in others { block(below: 6mm, line-of(text(size: 14pt, line))) }
  if adopts != none { block(below: 6mm, line-of(text(size: 12pt, adopts))) }
  if stage != none { block(line-of(text(size: 14pt, stage))) }
  v(1fr)
  if issued != none or implemented != none {
    grid(columns: (1fr, 1fr), align: (left, right), if issued != none { line-of(hei(14pt, issued)) }, if implemented != none { line-of(hei(14pt, implemented)) })
    line(length: 100%, stroke: 1pt)
  }
  for line in issuers { block(above: 5mm, line-of(hei(16pt, line))) }
})

#let title-of-body(body) = block(width: 100%, above: 4mm, below: 12mm, {
  set par(first-line-indent: 0pt, justify: false)
  align(center, line-of(hei(16pt, body)))
})

// A heading that begins a page and stands in the middle of its line, as that of the foreword or of an annex.
#let page-heading(size: 16pt, outlined: true, toc, body) = {
  pagebreak(weak: true)
  show heading: it => block(width: 100%, above: 6mm, below: 10mm, align(center, {
    set par(first-line-indent: 0pt, justify: false, leading: 0.9em)
    hei(size, it.body)
  }))
  heading(level: 1, outlined: outlined, bookmarked: true, supplement: toc, body)
}
#let section-heading(level, toc, body) = heading(level: level, outlined: true, supplement: toc, body)
#let contents() = outline(title: none, depth: 1)

// A clause without a title: its number begins the text.
#let clause(number, body) = par(first-line-indent: 0pt, [#strong(number)#h(1em)#body])
#let unindented(body) = par(first-line-indent: 0pt, body)

#let bullets(marker, indent, ..items) = plain(list(marker: text(marker), indent: indent, body-indent: 0.4em, spacing: 0.74em, tight: false, ..items.pos().map(list.item)))
#let numbered(labels, indent, ..items) = plain(enum(
  numbering: n => labels.at(n - 1),
  number-align: start + top,
  indent: indent,
  body-indent: 0.6em,
  spacing: 0.74em,
  tight: false,
  ..items.pos().map(item => enum.item(item)),
))

// A table with its caption above, its edges marked for the heads of the pages that it goes on to.
#let table-frame(columns, title: none, again: none, unit: none, header: (), notes: none, whole: false, ..cells) = {
  set text(size: 9pt)
  set par(first-line-indent: 0pt, justify: false, leading: 0.6em, spacing: 0.6em)
  show figure: set block(breakable: not whole, width: 100%, above: 1.2em, below: 1.4em)
  set figure.caption(position: top, separator: none)
  show figure.caption: it => block(sticky: true, width: 100%, {
    align(center, hei(10.5pt, it.body))
    if unit != none { align(right, line-of(unit)) }
  })
  let body = table(
    columns: columns,
    stroke: 0.5pt,
    inset: (x: if columns.len() < 8 { 5pt } else { 2.5pt }, y: 5pt),
    align: horizon + left,
    ..if header.len() > 0 { (table.header(..header),) },
    ..cells,
    ..if notes != none { (table.cell(colspan: columns.len(), align: left + top, notes),) },
  )
  if unit != none and title == none { align(right, line-of(unit)) }
  if again != none { [#metadata(again)<table-edge>] }
  if title == none { block(above: 1.2em, below: 1.4em, body) } else {
    figure(kind: table, supplement: none, numbering: none, outlined: false, caption: title, body)
  }
  if again != none { [#metadata(none)<table-edge>] }
}

#let picture(path, alt, width, height, name) = {
  if path == none or path in broken {
    box(stroke: 0.5pt + rgb("#666666"), inset: 8pt, radius: 2pt, text(size: 9pt, name))
  } else {
    box(image(path, alt: alt, width: width, height: height))
  }
}

#let figure-frame(title: none, key: none, body) = {
  set par(first-line-indent: 0pt)
  show figure: set block(above: 1.2em, below: 1.4em, width: 100%)
  set figure.caption(position: bottom, separator: none)
  show figure.caption: it => block(width: 100%, align(center, hei(10.5pt, it.body)))
  let all = {
    block(width: 100%, align(center, body))
    if key != none {
      block(width: 100%, align(left, { set text(size: 9pt); key }))
    }
  }
  if title == none { block(above: 1.2em, below: 1.4em, width: 100%, all) } else {
    figure(kind: image, supplement: none, numbering: none, outlined: false, caption: title, all)
  }
}
#let figure-part(title, body) = box(inset: 4pt, {
  align(center, body)
  align(center, line-of(text(size: 9pt, title)))
})
#let figure-parts(columns, ..parts) = grid(columns: (1fr,) * columns, column-gutter: 6pt, row-gutter: 10pt, align: center + bottom, ..parts)

#let formula(number, alt, body) = {
  set par(first-line-indent: 0pt)
  let equation = math.equation(block: true, alt: alt, body)
  if number == none { equation } else {
    block(above: 1.1em, below: 1.1em, width: 100%, grid(
      columns: (1fr, auto, 1fr),
      align: (left + horizon, center + horizon, right + horizon),
      [], equation, [#h(0.5em)#box(width: 1fr, repeat[…])#number],
    ))
  }
}
#let inline-formula(alt, body) = math.equation(block: false, alt: alt, body)

// A note or an example: smaller, its label before the first line, the lines behind it hanging.
#let labelled(label, indent, first, rest) = plain(pad(left: indent, {
  set text(size: 9pt)
  set par(leading: 0.6em, spacing: 0.6em)
  par(hanging-indent: 1em, [#hei(9pt, label)#first])
  rest
}))
#let framed(body) = block(width: 100%, stroke: 0.5pt, inset: 6pt, above: 0.8em, below: 1em, body)

#let term-number(number) = block(above: 1.1em, below: 0.6em, sticky: true, line-of(hei(10.5pt, number)))
#let term-name(indent, body) = block(above: 0.6em, below: 0.6em, sticky: true, pad(left: indent, line-of(body)))

#let reference(number, indent, body) = {
  if number == none { par(body) } else { par(first-line-indent: 0pt, hanging-indent: 2em, [#number#h(0.8em)#body]) }
}
#let code(body) = block(width: 100%, fill: rgb("#f4f4f4"), inset: 6pt, above: 0.8em, below: 0.8em, plain(raw(body, block: true)))
#let kept(body) = block(width: 100%, stroke: (left: 1.5pt + rgb("#888888")), inset: (left: 8pt, y: 2pt), plain(body))
#let end-line() = block(above: 8mm, width: 100%, align(center, line(length: 25%, stroke: 1.2pt)))
`
