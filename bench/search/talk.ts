/** Words that only the small sites say, and that only agents say; each in one line of forty. */
export const ELSEWHERE = "elsewhere";
export const BY_AGENTS = "regards";
const ONE_OF = 40;
/** Said once in half a million lines. */
export const RARE = "onceinalifetime";
const ONE_OF_ALL = 500_000;

const WORDS = 50_000;

/** Lines of 4 to 17 words, of which each is half as frequent as the one that is twice as frequent (Zipf). */
export function createTalk() {
	let seed = 1;
	let lines = 0;
	const draw = () => {
		seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
		return seed / 0x80000000;
	};
	const words = Array.from({ length: WORDS }, (_, at) => word(at));
	const one = () => words[Math.floor(Math.exp(draw() * Math.log(WORDS))) - 1];
	return {
		says(side: "visitor" | "agent", isLarge: boolean): string {
			const said = Array.from({ length: 4 + Math.floor(draw() * 14) }, one);
			lines++;
			if (!isLarge && lines % ONE_OF === 0) said.push(ELSEWHERE);
			if (side === "agent" && draw() < 1 / ONE_OF) said.push(BY_AGENTS);
			if (lines % ONE_OF_ALL === 7) said.push(RARE);
			return said.join(" ");
		},
	};
}

/** The most frequent are the shortest, as in a language. */
export function word(rank: number): string {
	let letters = "";
	for (let left = rank + 1; left > 0; left = Math.floor(left / 26))
		letters += "etaoinshrdlcumwfgypbvkjxqz"[left % 26];
	return letters + "aeiou"[rank % 5] + "nrstl"[rank % 5];
}
