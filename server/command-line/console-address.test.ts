import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { keepProbeFile } from "../probe/probe-file.ts";
import { consoleAddress } from "./console-address.ts";

/** More than any system gives to a process. */
const NOBODY = 2 ** 30;

test("CL7 a link leads to the port of the relay that runs, unless an address is set", () => {
	const data = mkdtempSync(join(tmpdir(), "shopbell-address-"));
	onTestFinished(() => rmSync(data, { recursive: true }));
	const usual = { data, port: 4_000, consoleOrigin: "http://localhost:4000" };
	const runsAs = (pid: number) =>
		keepProbeFile(data, {
			key: "k",
			pid,
			host: "127.0.0.1",
			port: 4_001,
			openFiles: null,
		});
	expect(consoleAddress(usual)).toBe("http://localhost:4000");
	runsAs(process.pid);
	expect(consoleAddress(usual)).toBe("http://localhost:4001");
	const consoleOrigin = "https://chat.shop.example";
	expect(consoleAddress({ ...usual, consoleOrigin })).toBe(consoleOrigin);
	runsAs(NOBODY);
	expect(consoleAddress(usual)).toBe("http://localhost:4000");
});
