import { expect, it, vi } from "vitest";
import { keptInMemory } from "../testing/staged.ts";
import { createSound, RING_EVERY_MS } from "./sound.ts";

function soundAt() {
	const play = vi.fn();
	const time = { ms: 50_000 };
	const kept = keptInMemory();
	return {
		play,
		time,
		kept,
		sound: createSound({ kept, now: () => time.ms, play }),
	};
}

it("rings once in ten seconds, however much arrives", () => {
	const { sound, play, time } = soundAt();
	sound.ring();
	sound.ring();
	time.ms += RING_EVERY_MS - 1;
	sound.ring();
	expect(play).toHaveBeenCalledTimes(1);
	time.ms += 1;
	sound.ring();
	expect(play).toHaveBeenCalledTimes(2);
});

it("stays off once it was switched off, also after a reload", async () => {
	const { sound, play, kept } = soundAt();
	sound.toggle();
	sound.ring();
	expect(play).not.toHaveBeenCalled();
	const later = createSound({ kept, now: () => 0, play });
	await later.load();
	expect(later.on.value).toBe(false);
});
