import { expect, it, vi } from "vitest";
import { localStoreInMemory } from "../testing/staged.ts";
import { createSound } from "./sound.ts";

it("stays off once it was switched off, also after a reload", async () => {
	const ring = vi.fn();
	const store = localStoreInMemory();
	const sound = createSound({ store, ring });
	sound.ring();
	expect(ring).toHaveBeenCalledTimes(1);
	sound.toggle();
	sound.ring();
	expect(ring).toHaveBeenCalledTimes(1);
	const later = createSound({ store, ring });
	await later.load();
	expect(later.on.value).toBe(false);
	later.toggle();
	later.ring();
	expect(ring).toHaveBeenCalledTimes(2);
});
