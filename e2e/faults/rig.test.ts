import { expect, test } from "vitest";
import { stage } from "./stage.ts";

const open = stage();

test("a run that could not be looked at is not taken for a good one", async (context) => {
	const rig = await open(context);
	const screens = () => Promise.reject(new Error("the page is gone"));
	await expect(rig.rests(1_000, screens)).rejects.toThrow("the page is gone");
	expect(await rig.rests(1_000)).toEqual([]);
});
