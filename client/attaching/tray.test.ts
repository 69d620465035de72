import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { createTray } from "./tray.ts";

test("AF13 the bytes of files are kept before their message: another tab hears of that at once", async () => {
	const order: string[] = [];
	const handed = signal<readonly File[] | null>(null);
	const nothing = () => {};
	const tray = createTray({
		handed,
		looks: { make: nothing, drop: nothing } as never,
		uploads: { fresh: nothing } as never,
		chat: {
			outbox: {} as never,
			async send() {
				order.push("message");
				return true;
			},
		},
		blobs: {
			async put(hash: string) {
				order.push(`${hash} begun`);
				await new Promise((next) => setImmediate(next));
				order.push(`${hash} kept`);
			},
		} as never,
		prepare: async ({ name }) => ({
			...{ name, hash: name, from: name },
			blob: new Blob([name]),
		}),
	});
	handed.value = [new File(["1"], "one.pdf"), new File(["2"], "two.pdf")];
	expect(await tray.send("Both")).toBe(true);
	const before = order.slice(0, order.indexOf("message"));
	expect(before).toContain("one.pdf kept");
	expect(before).toContain("two.pdf kept");
	expect(tray.files.value).toEqual([]);
});
