import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SECURITY_EVENTS } from "../ports/security-events.ts";
import {
	registeredFigures,
	testedMetrics,
} from "../testing/registered-figures.ts";

const top = join(import.meta.dirname, "../..");
const textOf = (file: string) => readFileSync(join(top, file), "utf8");

/** Only these systems tell them. */
const OF_LINUX = /^process_(open_fds|max_fds|virtual_memory_bytes|heap_bytes)$/;

/** The first two cells of each row that names figures; values of labels stand there without the signs of code. */
function documented(): Map<string, string[]> {
	const rows = textOf("docs/monitoring.md").matchAll(
		/^\| ((?:`(?:shopbell|process|nodejs)_\w+`(?:, )?)+) \| ([^|]*)\|/gm,
	);
	const figures = [...rows].flatMap(([, names = "", labels = ""]) =>
		inCode(names).map((name) => [name, inCode(labels).sort()] as const),
	);
	return new Map(
		figures.filter(
			([name]) => process.platform === "linux" || !OF_LINUX.test(name),
		),
	);
}

const inCode = (cell: string) =>
	[...cell.matchAll(/`(\w+)`/g)].map(([, word]) => word as string);

test("MO2 docs/monitoring.md names every figure of /metrics with its labels, and none that is not there", async () => {
	const [there, said] = [await registeredFigures(), documented()];
	expect(Object.fromEntries(said)).toEqual(Object.fromEntries(there));
});

test("MO2 docs/monitoring.md names every security event in its words, and none that is not there", () => {
	const [, part = ""] =
		textOf("docs/monitoring.md").split("## Security events");
	const [table = ""] = part.split("\n## ");
	const rows = [...table.matchAll(/^\| `(\w+)` \| (.*) \|$/gm)];
	expect(
		Object.fromEntries(rows.map(([, code, said]) => [code, said])),
	).toEqual(SECURITY_EVENTS);
});

test("MO2 what is looked up is as it is when somebody asks", async () => {
	const { text } = testedMetrics();
	const said = await text();
	for (const line of [
		'shopbell_build_info{version="0.1.0",schema="017-shop"} 1',
		'shopbell_conversations{state="waiting_live"} 2',
		'shopbell_conversations{state="waiting_message"} 3',
		'shopbell_conversations{state="open"} 4',
		"shopbell_oldest_live_wait_seconds 60",
		"shopbell_agents_present 5",
		"shopbell_unread_bytes 7",
		"shopbell_database_bytes 100",
		"shopbell_database_wal_bytes 50",
		"shopbell_disk_free_bytes 1000",
		"shopbell_ready 0",
		"shopbell_backup_last_success_timestamp_seconds 0",
	])
		expect(said).toContain(`\n${line}\n`);
});

test("MO2 a backup and a delivery are counted", async () => {
	const { backedUp, backupFailed, delivered, fileCame, text } = testedMetrics();
	backedUp(5_000, 4_096);
	backupFailed();
	fileCame("whole");
	delivered("mail", "taken");
	delivered("mail", "taken");
	delivered("push", "gone");
	const said = await text();
	for (const line of [
		"shopbell_backup_last_success_timestamp_seconds 5",
		"shopbell_backup_last_bytes 4096",
		"shopbell_backup_failures_total 1",
		'shopbell_deliveries_total{way="mail",outcome="taken"} 2',
		'shopbell_deliveries_total{way="push",outcome="gone"} 1',
		'shopbell_files_total{outcome="whole"} 1',
	])
		expect(said).toContain(`\n${line}\n`);
});
