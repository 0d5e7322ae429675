import ts from 'typescript'

/**
 * Finds promises that nobody awaits, and promises asked whether they are true. A query builder counts
 * as one (linters see promises only): nobody awaited, it runs nothing, and it is always true.
 * `void` in front says that it is meant; `.catch(…)` at the end says that errors are handled.
 */
export const findForgottenPromises = (program: ts.Program): string[] => {
  const checker = program.getTypeChecker()
  const found: string[] = []

  const isThenable = (type: ts.Type): boolean => {
    const then = !(type.flags & ts.TypeFlags.Any) && checker.getPropertyOfType(type, 'then')
    return Boolean(then) && checker.getTypeOfSymbol(then as ts.Symbol).getCallSignatures().length > 0
  }
  const membersOf = (node: ts.Node) => {
    const type = checker.getTypeAtLocation(node)
    return type.isUnion() ? type.types : [type]
  }
  const report = (node: ts.Node, problem: string) => {
    const file = node.getSourceFile()
    const { line, character } = file.getLineAndCharacterOfPosition(node.getStart())
    found.push(`${ts.sys.resolvePath(file.fileName).slice(ts.sys.getCurrentDirectory().length + 1)}:${line + 1}:${character + 1} ${problem}`)
  }
  const isAssignment = (node: ts.Expression) => ts.isBinaryExpression(node) && node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment && node.operatorToken.kind <= ts.SyntaxKind.LastAssignment
  const isHandled = (node: ts.Expression) =>
    ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && (node.expression.name.text === 'catch' || (node.expression.name.text === 'then' && node.arguments.length === 2))
  const dropped = (node: ts.Expression) => {
    if (ts.isVoidExpression(node) || isAssignment(node) || isHandled(node)) return
    if (membersOf(node).some(isThenable)) report(node, 'is a promise or a query that nobody awaits: await it, or put void in front.')
  }
  const asked = (node: ts.Expression) => {
    if (membersOf(node).every(isThenable)) report(node, 'is a promise or a query, and so always true: await it.')
  }
  const visit = (node: ts.Node) => {
    if (ts.isExpressionStatement(node)) dropped(node.expression)
    if (ts.isIfStatement(node) || ts.isWhileStatement(node) || ts.isDoStatement(node)) asked(node.expression)
    if (ts.isConditionalExpression(node)) asked(node.condition)
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) asked(node.operand)
    if (ts.isBinaryExpression(node) && [ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken].includes(node.operatorToken.kind)) asked(node.left)
    ts.forEachChild(node, visit)
  }
  for (const file of program.getSourceFiles()) if (!file.isDeclarationFile && !file.fileName.includes('/node_modules/')) visit(file)
  return found
}

/** The program that tsconfig.json describes, or the given files under its options. */
export const projectProgram = (files?: string[]): ts.Program => {
  const config = ts.parseJsonConfigFileContent(ts.readConfigFile('tsconfig.json', ts.sys.readFile).config, ts.sys, '.')
  return ts.createProgram(files ?? config.fileNames, { ...config.options, incremental: false, tsBuildInfoFile: undefined })
}

if (process.argv[1] === import.meta.filename) {
  const program = projectProgram()
  const host = { getCurrentDirectory: () => '.', getCanonicalFileName: (name: string) => name, getNewLine: () => '\n' }
  const errors = ts.formatDiagnostics(ts.getPreEmitDiagnostics(program), host).trim()
  const lines = [...(errors ? [errors] : []), ...findForgottenPromises(program)]
  for (const line of lines) console.log(line)
  process.exitCode = lines.length > 0 ? 1 : 0
}
