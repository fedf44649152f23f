/** What broke, for a person: the message, its causes, and the system's code where there is one. */
export function describeFailure(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure)
  const code = 'code' in failure && typeof failure.code === 'string' ? explain(failure.code) : ''
  const cause = failure.cause === undefined ? '' : `\n    ← ${describeFailure(failure.cause)}`
  return `${failure.message}${code}${cause}`
}

const explanations: Readonly<Record<string, string>> = {
  ENOENT: '文件或文件夹不存在 / no such file or folder',
  EACCES: '没有权限；检查文件夹的所有者 / permission denied; look at the owner of the folder',
  ENOSPC:
    '磁盘已满；腾出空间后再试，未完成的改动没有写入 / the disk is full; make room and try again, nothing half-done was written',
  EADDRINUSE: '端口已被占用；用 --port 换一个 / the port is in use; choose another with --port',
  ECONNREFUSED: '连接被拒绝；数据库在运行吗？ / connection refused; is the database running?',
  ENOTDIR: '路径中有一段是文件，不是文件夹 / a part of the path is a file, not a folder',
  EROFS:
    '文件系统只可读；audit verify 可在只读的文件夹中核验，其余命令须把文件夹复制到可写的地方 / the file system can only be read; audit verify works there, any other command needs a copy in a place that can be written to',
  EPERM: '系统不允许；检查文件夹的所有者与权限 / not permitted; look at the owner and the permissions of the folder',
  EDQUOT: '磁盘配额已用完；腾出空间后再试 / the disk quota is used up; make room and try again',
  EIO: '磁盘读写出错；检查磁盘 / the disk failed to read or write; look at the disk',
  EISDIR: '这是文件夹，不是文件 / this is a folder, not a file',
}

function explain(code: string): string {
  const sentence = explanations[code]
  return sentence ? `\n    ${code}: ${sentence}` : ''
}
