/** A word as it is compared: so many characters of it; the rest of a longer one finds nothing and hides nothing. */
export const FOLDED_CHARS = 32;

/** A word of a text, and where it stands there: UTF-16 offsets, half-open. */
export interface FoldedWord {
	word: string;
	from: number;
	to: number;
}

/**
 * A text as it is compared: lower case, without diacritics, one form of each letter. The only such function: every
 * store keeps what it returns, and the console marks the words found by it. `unicode61` of SQLite leaves ł, ø and đ.
 */
export function fold(text: string): string {
	if (ASCII.test(text)) return text.toLowerCase();
	return text
		.normalize("NFKD")
		.replace(MARKS, "")
		.toLowerCase()
		.replace(MARKS, "")
		.replace(OTHERS, (letter) => OTHER_LETTERS[letter] ?? letter)
		.normalize("NFC");
}

/**
 * The words of a text in its order. A sign of a script that parts no words (Chinese, Japanese, Thai …) is a word, and
 * so is an emoji.
 */
export function foldedWords(text: string): FoldedWord[] {
	const words: FoldedWord[] = [];
	for (const match of text.matchAll(WORD)) {
		const [found] = match;
		const word = cut(fold(found));
		if (word)
			words.push({ word, from: match.index, to: match.index + found.length });
	}
	return words;
}

/** Whether it says something alone, as a Chinese sign or an emoji does and one letter does not. */
export function isSign(word: string): boolean {
	return SIGN.test(word);
}

/** Compatible forms bring signs along that part words: ⑴ is (1). */
function cut(folded: string): string {
	const word = PLAIN.test(folded) ? folded : folded.replace(PARTING, "");
	return word.length > FOLDED_CHARS
		? [...word].slice(0, FOLDED_CHARS).join("")
		: word;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
const ASCII = /^[\x00-\x7f]*$/;
const PLAIN = /^[0-9a-z]*$/;
const PARTING = /(?![0-9a-z])[\x21-\x7e]|[\s\p{Cc}\p{Cf}]/gu;

/**
 * Marks on letters, and what is not seen: soft hyphens, joiners, the stroke that makes an Arabic word longer. Marks that
 * are vowels, as in Hindi, and those that make another Japanese sign stay.
 */
const MARKS =
	/(?![\u3099\u309a])(?=\p{Mn})[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}]|\u0640|\p{Default_Ignorable_Code_Point}/gu;

/** Of Arabic, Persian, Hindi and Bengali. */
const ZEROS = "٠۰०০";

/** Letters that have no decomposition in Unicode, and Arabic ones of which people write either. */
const OTHER_LETTERS: Readonly<Record<string, string>> = {
	...{ ł: "l", đ: "d", ð: "d", ø: "o", ħ: "h", ŧ: "t", ŋ: "n", ı: "i" },
	...{ ß: "ss", æ: "ae", œ: "oe", þ: "th", ĸ: "k", ƒ: "f", ς: "σ" },
	...{ ٱ: "ا", ى: "ي", ی: "ي", ک: "ك", ة: "ه", ە: "ه" },
	...Object.fromEntries([...ZEROS].flatMap(digitsFrom)),
};
const OTHERS = new RegExp(`[${Object.keys(OTHER_LETTERS).join("")}]`, "gu");

function digitsFrom(zero: string): [string, string][] {
	const first = zero.charCodeAt(0);
	return Array.from({ length: 10 }, (_, digit) => [
		String.fromCharCode(first + digit),
		`${digit}`,
	]);
}

const UNPARTED =
	"\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const EMOJI = "\\p{Extended_Pictographic}\\p{Regional_Indicator}";
const SIGN = new RegExp(`^[${UNPARTED}${EMOJI}]`, "u");
const WORD = new RegExp(
	`[${UNPARTED}]\\p{M}*|(?:(?![${UNPARTED}\\u02bc])[\\p{L}\\p{N}\\p{M}\\p{Default_Ignorable_Code_Point}\\u0640])+|\\p{Regional_Indicator}{2}|\\p{Extended_Pictographic}`,
	"gu",
);
