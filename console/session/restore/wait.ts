/** Real time, for what is asked again and again. */
export function wait(ms: number): Promise<void> {
	return new Promise((done) => {
		setTimeout(done, ms);
	});
}
