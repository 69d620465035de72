/** Asks again after the time that the relay says: where its event loop is late, it takes nobody new. Errors: any other refusal. */
export async function patiently<T>(ask: () => Promise<T>): Promise<T> {
	for (;;)
		try {
			return await ask();
		} catch (error) {
			const { cause } = error as { cause?: { retryAfterMs?: number } };
			if (!cause?.retryAfterMs) throw error;
			await new Promise((next) => setTimeout(next, cause.retryAfterMs));
		}
}
