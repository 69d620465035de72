/**
 * The next part is read when the one before was taken.
 * @param ended is called once: all of it was taken, nobody takes more, or it failed
 */
export function streamOf(
	parts: AsyncGenerator<string | Uint8Array<ArrayBuffer>>,
	ended: () => void = () => {},
): ReadableStream<Uint8Array<ArrayBuffer>> {
	const encoder = new TextEncoder();
	return new ReadableStream({
		async pull(stream) {
			try {
				const { value, done } = await parts.next();
				if (!done)
					return stream.enqueue(
						typeof value === "string" ? encoder.encode(value) : value,
					);
			} catch (error) {
				ended();
				throw error;
			}
			ended();
			stream.close();
		},
		async cancel() {
			ended();
			await parts.return(undefined);
		},
	});
}
