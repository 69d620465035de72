/** What a picture may be, by its first bytes: never by a name or by what the sender says of it. */
export type PictureType = "png" | "jpeg" | "webp" | "gif";

/** null: it is none of these. */
export function pictureType(bytes: Uint8Array): PictureType | null {
	const start = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
	if (start.startsWith("\x89PNG\r\n\x1a\n")) return "png";
	if (start.startsWith("\xff\xd8\xff")) return "jpeg";
	if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) return "webp";
	if (/^GIF8[79]a/.test(start)) return "gif";
	return null;
}
