import { expect, test } from "vitest";
import { countInSteps } from "./count-in-steps.ts";

const numbers = (many: number) => Array.from({ length: many }, (_, at) => at);

test.each([0, 1, 1_999, 2_000, 2_001, 4_000, 9_001])(
	"%i rows are counted, each once",
	async (many) => {
		const rows = numbers(many);
		const counted = await countInSteps<number>(async (after, leftOut, most) =>
			rows.slice((after ?? -1) + 1).slice(leftOut, leftOut + most),
		);
		expect(counted).toBe(many);
	},
);

test("others have their turn between two steps", async () => {
	const rows = numbers(4_000);
	let turns = 0;
	const turn = () => {
		turns++;
		if (turns < 9) setImmediate(turn);
	};
	setImmediate(turn);
	await countInSteps<number>(async (after, leftOut, most) =>
		rows.slice((after ?? -1) + 1).slice(leftOut, leftOut + most),
	);
	expect(turns).toBeGreaterThan(1);
});
