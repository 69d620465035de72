import { FILE_COUNTED_BYTES } from "../../../protocol/attachment.ts";

/** What a piece takes of the bytes that its address may bring: the first one stands for the work of its whole file. */
export function fileCost({
	offset,
	bytes,
}: {
	offset: number;
	bytes: number;
}): number {
	return offset === 0 ? Math.max(bytes, FILE_COUNTED_BYTES) : bytes;
}
