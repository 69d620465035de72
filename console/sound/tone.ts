let context: AudioContext | undefined;
const RESUME_MS = 500;

/** Browsers let a page sound only after a gesture; before it a stroke would come late, all at once. */
export function mayPlay(): boolean {
	return navigator.userActivation?.hasBeenActive === true;
}

/** Rings for somebody who has just clicked. Resolves with false where the browser keeps this page silent. */
export async function tryTone(): Promise<boolean> {
	playTone();
	// One that may not sound does not resolve, and is not waited for.
	await Promise.race([
		context?.resume(),
		new Promise((done) => setTimeout(done, RESUME_MS)),
	]);
	return context?.state === "running";
}

/** One soft stroke of a bell: two partials that fade in under a second. */
export function playTone() {
	context ??= new AudioContext();
	void context.resume();
	strike(context, 880, 0.09, 0.9);
	strike(context, 1_318.5, 0.04, 0.6);
}

function strike(
	on: AudioContext,
	hertz: number,
	loud: number,
	seconds: number,
) {
	const from = on.currentTime;
	const tone = new OscillatorNode(on, { type: "sine", frequency: hertz });
	const fade = new GainNode(on, { gain: 0 });
	fade.gain.linearRampToValueAtTime(loud, from + 0.012);
	fade.gain.exponentialRampToValueAtTime(0.0001, from + seconds);
	tone.connect(fade).connect(on.destination);
	tone.start(from);
	tone.stop(from + seconds);
}
