/** Secrets that a browser or a person holds. The server keeps their SHA-256 alone. */
import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 128 bits, 22 characters. */
export const newToken = (): string => randomBytes(16).toString('base64url');

/** The token of a cookie; undefined for anything that was never one. */
export const asToken = (value: string | undefined): string | undefined =>
	value !== undefined && /^[\w-]{22}$/.test(value) ? value : undefined;

/** Letters and digits that cannot be taken for each other: no 0 O, 1 I L, U V. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTWXYZ';
const CODE_LENGTH = 10;

/** About 48 bits; good enough behind throttled failures. */
export const newCode = (): string =>
	Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('');

/** As typed: case, spaces and dashes do not matter. Undefined where it cannot be a code. */
export function asCode(typed: string): string | undefined {
	if (typed.length > 40) return undefined;
	const code = typed.toUpperCase().replace(/[\s\-–—.]/g, '');
	return code.length === CODE_LENGTH && [...code].every((c) => CODE_ALPHABET.includes(c)) ? code : undefined;
}

/** In two halves, for reading out. */
export const spelled = (code: string): string =>
	`${code.slice(0, CODE_LENGTH / 2)}-${code.slice(CODE_LENGTH / 2)}`;

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
