/**
 * The host of a link in letters that cannot deceive (punycode), where those that were written may be taken for
 * another's: a Cyrillic "а" in a Latin name, or a name made of such letters alone. null: they say what they are.
 * @param written the link as it stands in the message
 * @param href the same as the browser opens it
 */
export function plainHost(written: string, href: string): string | null {
	const { hostname } = new URL(href);
	if (!hostname.includes("xn--")) return null;
	const shown = hostIn(written).normalize("NFKC").toLowerCase().split(/[.。]/);
	const plain = hostname.split(".");
	const end = shown.at(-1) ?? "";
	// Written as punycode it is plain already.
	const deceives = plain.some((label, at) => {
		const read = shown[at] ?? "";
		return label !== read && isDeceptive(read, end);
	});
	return deceives ? hostname : null;
}

function hostIn(written: string): string {
	return /^(?:\w+:\/\/)?([^/?#:]*)/u.exec(written)?.[1] ?? "";
}

function isDeceptive(label: string, end: string): boolean {
	const letters = [...label].filter((one) => /[\p{L}\p{M}]/u.test(one));
	const scripts = new Set(letters.map(scriptOf));
	scripts.delete("Inherited");
	const names = [...scripts];
	if (
		names.length > 1 &&
		!TOGETHER.some((set) => names.every((one) => set.includes(one)))
	)
		return true;
	const [script = ""] = names;
	if (names.length === 1) {
		const alike = ALIKE[script];
		const isAllAlike = !!alike && letters.every((one) => alike.includes(one));
		if (isAllAlike && scriptOf([...end][0] ?? "") !== script) return true;
	}
	if (!scripts.has("Latin")) return false;
	// Letters that only phoneticians write, marks that hang on a Latin letter, strokes of Han beside Latin.
	return /[ıȷɐ-ʯᴀ-ᶿꜰ-ꟿ\p{Mn}一丶丿ノ〇ー]|(?![0-9])\p{Nd}/u.test(label);
}

/** Scripts that one name may mix, as Japanese, Korean and Chinese do. */
const TOGETHER = [
	["Latin", "Han", "Hiragana", "Katakana"],
	["Latin", "Han", "Hangul"],
	["Latin", "Han", "Bopomofo"],
];

/** Letters that read as Latin ones: a name of nothing else reads as a Latin name. */
const ALIKE: Record<string, string> = {
	Cyrillic: "аысԁеԍһіюјӏорԗԛѕԝхуъьҽпгѵѡвкмнт",
	Greek: "αικνρυωηοτχγβε",
	Armenian: "ագզէլհյոսւօց",
};

const SCRIPTS = [
	"Latin",
	"Cyrillic",
	"Greek",
	"Armenian",
	"Inherited",
	"Han",
	"Hiragana",
	"Katakana",
	"Hangul",
	"Bopomofo",
	"Arabic",
	"Hebrew",
	"Thai",
	"Devanagari",
	"Georgian",
	"Cherokee",
].map((name) => [name, new RegExp(`\\p{Script=${name}}`, "u")] as const);

/** The script of a letter; of one that is not in the list, a name that nothing mixes with. */
function scriptOf(letter: string): string {
	return SCRIPTS.find(([, is]) => is.test(letter))?.[0] ?? "other";
}
