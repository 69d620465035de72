import { createRing } from "../../../client/ring.ts";

/** Most chats never ring: what does is loaded with the first time. */
export function createChime(name: string): () => Promise<void> {
	return createRing(name, tone);
}

/** Two notes of a small bell, made on the spot: no file to load. */
async function tone() {
	const context = new AudioContext();
	const volume = new GainNode(context, { gain: 0.08 });
	volume.connect(context.destination);
	const start = context.currentTime;
	volume.gain.setTargetAtTime(0, start + 0.05, 0.22);
	for (const [frequencyHz, afterS] of [
		[784, 0],
		[1047, 0.11],
	] as const) {
		const note = new OscillatorNode(context, { frequency: frequencyHz });
		note.connect(volume);
		note.start(start + afterS);
		note.stop(start + 0.95);
	}
	// Without a gesture on the page the browser keeps it suspended, and it ends unheard: the badge must do.
	setTimeout(() => void context.close(), 1_200);
}
