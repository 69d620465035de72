/** Puts a file into the downloads of this browser. */
export function saveFile(file: Blob, name: string): void {
	const url = URL.createObjectURL(file);
	const link = document.createElement("a");
	link.href = url;
	link.download = name;
	link.click();
	// The download has begun with the click.
	URL.revokeObjectURL(url);
}
