/** Long work that is done in parts waits for this in between: sockets, timers and messages have their turn first. */
export function nextTurn(): Promise<void> {
	return new Promise((done) => void setImmediate(done));
}
