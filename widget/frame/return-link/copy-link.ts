/**
 * Copies what stands in the field. false: the browser refused, as it may inside of another page; then the field is
 * selected, and the shopper copies by hand.
 */
export async function copyLink(field: HTMLInputElement): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(field.value);
		return true;
	} catch {
		field.focus();
		field.select();
		try {
			// Outdated, and allowed where the newer way is not.
			return document.execCommand("copy");
		} catch {
			return false;
		}
	}
}
