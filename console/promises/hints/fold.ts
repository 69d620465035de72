/** A text for comparing: small letters without marks, straight apostrophes, and the place of each sign in the original. */
export interface Folded {
	text: string;
	/** For each UTF-16 unit of `text`, its place in the original. One more than there are units. */
	places: number[];
}

const SIGNS: Record<string, string> = {
	"’": "'",
	"‘": "'",
	ʼ: "'",
	"`": "'",
	"´": "'",
	œ: "oe",
	æ: "ae",
	ø: "o",
	ł: "l",
	ı: "i",
	"…": ".",
};

/** People type "netrukus" and "curand": what is compared has no marks on either side. */
export function fold(original: string): Folded {
	let text = "";
	const places: number[] = [];
	for (let at = 0; at < original.length; at++) {
		const sign = original[at]!.toLowerCase();
		const plain = /\s/.test(sign)
			? " "
			: (SIGNS[sign] ?? sign.normalize("NFD").replace(/\p{M}/gu, ""));
		for (const unit of plain) {
			text += unit;
			places.push(at);
		}
	}
	places.push(original.length);
	return { text, places };
}
