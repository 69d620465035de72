/** Where a policy stands. Without a number: as it holds at any time. */
export function policyAddress(
	origin: string,
	site: string,
	{
		policy,
		number,
		language,
	}: { policy?: string; number?: number; language: string },
): string {
	const path = [site, policy, number].filter((one) => one !== undefined);
	return `${origin}/policies/${path.join("/")}?locale=${encodeURIComponent(language)}`;
}
