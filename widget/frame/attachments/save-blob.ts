/** Gives a file of the relay's to the shopper. false: it could not be had. */
export async function saveBlob(url: string, name: string): Promise<boolean> {
	try {
		const response = await fetch(url);
		if (!response.ok) return false;
		const address = URL.createObjectURL(await response.blob());
		const link = document.createElement("a");
		link.href = address;
		link.download = name;
		link.click();
		// The browser has begun to read it by then.
		setTimeout(() => URL.revokeObjectURL(address), 60_000);
		return true;
	} catch {
		return false;
	}
}
