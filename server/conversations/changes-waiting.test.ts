import { expect, test } from "vitest";
import { CHANGES_WAITING } from "../../protocol/limits.ts";
import type { Change } from "../store/contract/change.ts";
import { changes } from "../testing/store/suite.ts";
import { createConversationLog } from "./log.ts";

test("PF33 while too many changes wait for the disk one more is refused, and those that wait are kept", async () => {
	let goesOn = () => {};
	const disk = new Promise<void>((done) => {
		goesOn = done;
	});
	const kept: Change[] = [];
	const log = createConversationLog(
		{
			async commit(group: readonly Change[]) {
				await disk;
				kept.push(...group);
				return group.map(() => ({ kind: "unchanged", row: {} }) as never);
			},
		} as never,
		() => {},
	);
	const change = changes({ site_id: "shop", id: "a" }, { set: {} });
	const waiting = Array.from({ length: CHANGES_WAITING }, () =>
		log.change(change),
	);
	await expect(log.change(change)).rejects.toMatchObject({
		refusal: { code: "retry" },
	});
	goesOn();
	await Promise.all(waiting);
	expect(kept).toHaveLength(CHANGES_WAITING);
	await log.change(change);
});
