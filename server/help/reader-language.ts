/**
 * In which of its languages somebody reads an article: their own, that without its country, one in which the shop
 * answers, or whichever there is.
 */
export function readerLanguage(
	has: readonly string[],
	wanted: string,
	ofShop: readonly string[],
): string | undefined {
	const [plain = wanted] = wanted.split("-");
	return (
		[wanted, plain, ...ofShop].find((language) => has.includes(language)) ??
		[...has].sort()[0]
	);
}
