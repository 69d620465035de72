/** Limits of what one address and one person may do, times so much: they would end the storm or the measuring, and not the relay. */
export const FACTORS = {
	SHOPBELL_ADDRESS_FACTOR: "10000",
	SHOPBELL_PERSON_FACTOR: "10000",
};

/** As they are printed beside what was found. */
export function factorsInWords(): string {
	return Object.entries(FACTORS)
		.map((pair) => pair.join("="))
		.join(" ");
}
