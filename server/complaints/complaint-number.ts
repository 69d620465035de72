import type { ComplaintRow } from "./rows.ts";

/** As one says it at the telephone: "LL-26-0042". */
export function complaintNumber({
	letters,
	year,
	number,
}: Pick<ComplaintRow, "letters" | "year" | "number">): string {
	const years = `${year % 100}`.padStart(2, "0");
	return `${letters}-${years}-${`${number}`.padStart(4, "0")}`;
}

/** Two letters that everybody can say, of a shop's name: the first ones of its words, or of its only word. */
export function lettersOf(name: string): string {
	const words = name
		.normalize("NFD")
		.toUpperCase()
		.split(/[^A-Z\p{M}]+/u)
		.map((word) => word.replace(/[^A-Z]/g, ""))
		.filter((word) => word !== "");
	const [first = "", second = ""] = words;
	const letters =
		second === "" ? first.slice(0, 2) : first.slice(0, 1) + second.slice(0, 1);
	return letters.padEnd(2, "X");
}
