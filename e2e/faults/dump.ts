import { join } from "node:path";
import type { Bodies, EntryKind } from "../../protocol/entry.ts";
import { connect } from "../../server/store/sqlite/driver.ts";
import type { Dump, Head } from "./account.ts";
import { dumpAsked } from "./dump-asked.ts";
import { dumpFiles } from "./dump-files.ts";

interface Line {
	conversation_id: string;
	seq: number;
	kind: EntryKind;
	audience: "all" | "staff";
	author_id: string | null;
	author_kind: string;
	client_id: string | null;
	body: string | null;
}
interface Row {
	id: string;
	visitor_id: string;
	state: string;
	agent_name: string | null;
	epoch: number;
	joined_epoch: number;
	read_by_visitor: number;
	read_by_agent: number;
}

/** The rows of a statement that both databases understand. */
export type Rows = <T>(sql: string) => T[];

/** What a relay has kept in this folder. Read past the relay's own code: it is the accused. */
export function dump(data: string): Dump {
	// Attached, and detached again: the driver would keep it open until its statements are collected.
	const database = connect(":memory:", { timeout: 5_000 });
	database.exec(`attach database '${join(data, "shopbell.db")}' as shop`);
	try {
		return dumpOf(
			<T>(sql: string) => database.prepare(sql).all() as T[],
			join(data, "files"),
		);
	} finally {
		database.exec("detach database shop");
		database.close();
	}
}

/** @param files the folder that they are in */
export function dumpOf(rowsOf: Rows, files: string): Dump {
	const rows = rowsOf<Row>("select * from conversations");
	return {
		entries: rowsOf<Line>(
			"select * from entries order by conversation_id, seq",
		).map((line) => ({
			conversation: line.conversation_id,
			seq: line.seq,
			kind: line.kind,
			audience: line.audience,
			author: line.author_id ?? "",
			byStaff: line.author_kind === "agent",
			clientId: line.client_id,
			text: textOf(line),
			files: bodyOf(line)?.files,
		})),
		heads: new Map(rows.map((row) => [row.id, headOf(row)])),
		publicHeads: new Map(rows.map((row) => [row.id, publicHeadOf(row)])),
		visitors: new Map(rows.map((row) => [row.id, row.visitor_id])),
		...dumpAsked(rowsOf),
		files: dumpFiles(rowsOf, files),
	};
}

function headOf(row: Row): Head {
	return {
		state: row.state,
		agent: row.agent_name,
		readByVisitor: row.read_by_visitor,
		readByAgent: row.read_by_agent,
	};
}

/** To shoppers a conversation waits, and has nobody, until somebody has joined it. */
function publicHeadOf(row: Row): Head {
	if (row.joined_epoch === row.epoch) return headOf(row);
	const state = row.state === "open" ? "waiting" : row.state;
	return { ...headOf(row), state, agent: null };
}

function textOf(line: Line): string | null {
	return bodyOf(line)?.text ?? null;
}

function bodyOf({ kind, body }: Line): Bodies["message"] | null {
	if ((kind !== "message" && kind !== "note") || body === null) return null;
	return JSON.parse(body) as Bodies["message"];
}
