/** What the floors are judged on: every source file with what it imports and what it reaches for. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

/** One import, type-only ones too: as it is written, and the file it means (undefined: a package or a virtual module). */
export interface Import {
	written: string;
	file: string | undefined;
}

export interface Source {
	/** From the project's root, with `/`. */
	path: string;
	imports: Import[];
	/** `Math.random`, `Date.now`, `performance` … each once: what makes a function depend on more than its arguments. */
	impure: string[];
}

const ROOTS = ['src', 'content', 'tests'];
const CODE = /\.(ts|js|mjs|svelte|svx)$/;
const REACHES = [
	'performance',
	'process',
	'fetch',
	'setTimeout',
	'setInterval',
	'localStorage',
	'globalThis'
];

export function readSources(root: string): Source[] {
	const texts = new Map<string, string>();
	const known = new Set<string>();
	for (const path of ROOTS.flatMap((folder) => filesUnder(root, folder))) {
		known.add(path);
		if (CODE.test(path)) texts.set(path, readFileSync(join(root, path), 'utf8'));
	}
	return [...texts].map(([path, text]) => sourceOf(path, text, known));
}

export function sourceOf(path: string, text: string, known: ReadonlySet<string>): Source {
	const file = ts.createSourceFile(path, scriptOf(path, text), ts.ScriptTarget.Latest, true);
	const written = new Set<string>();
	const impure = new Set<string>();
	const declared = new Set<string>();
	const visit = (node: ts.Node): void => {
		const name = importedBy(node);
		if (name !== undefined) written.add(name);
		const reach = impurityOf(node);
		if (reach !== undefined) impure.add(reach);
		const own = declaredBy(node);
		if (own !== undefined) declared.add(own);
		ts.forEachChild(node, visit);
	};
	visit(file);
	return {
		path,
		imports: [...written].map((name) => ({ written: name, file: fileOf(path, name, known) })),
		impure: [...impure].filter((name) => !declared.has(name))
	};
}

function filesUnder(root: string, folder: string): string[] {
	let entries;
	try {
		entries = readdirSync(join(root, folder), { withFileTypes: true });
	} catch {
		return [];
	}
	return entries
		.flatMap((entry) => {
			const path = posix.join(folder, entry.name);
			return entry.isDirectory() ? filesUnder(root, path) : [path];
		})
		.sort();
}

/** A component's scripts, one after the other; the markup imports nothing. */
function scriptOf(path: string, text: string): string {
	if (!/\.(svelte|svx)$/.test(path)) return text;
	return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]).join('\n');
}

function importedBy(node: ts.Node): string | undefined {
	if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
	if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return textOf(node.argument.literal);
	if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
		return textOf(node.arguments[0]);
	}
	return undefined;
}

function textOf(node: ts.Node | undefined): string | undefined {
	return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function impurityOf(node: ts.Node): string | undefined {
	if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) {
		return 'new Date()';
	}
	if (ts.isPropertyAccessExpression(node)) {
		const whole = node.getText();
		if (whole === 'Math.random' || whole === 'Date.now') return whole;
	}
	if (!ts.isPropertyAccessExpression(node) && !ts.isCallExpression(node)) return undefined;
	const head = node.expression.getText();
	return REACHES.includes(head) ? head : undefined;
}

function declaredBy(node: ts.Node): string | undefined {
	const names = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isFunctionDeclaration(node);
	return names && node.name !== undefined && ts.isIdentifier(node.name) ? node.name.text : undefined;
}

function fileOf(path: string, name: string, known: ReadonlySet<string>): string | undefined {
	const bare = name.replace(/\?.*$/, '');
	const file = bare.startsWith('#lib/')
		? posix.join('src/lib', bare.slice('#lib/'.length))
		: bare.startsWith('.')
			? posix.join(dirname(path), bare)
			: undefined;
	return file !== undefined && known.has(file) ? file : undefined;
}
