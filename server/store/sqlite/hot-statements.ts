import type { Compilable } from "kysely";
import { Slot } from "../contract/statement.ts";
import { type Bindable, bind } from "./bind.ts";

/** A statement of the hot path: compiled once here, and prepared once where it runs. */
export interface HotStatement {
	/** In the order in which they were made: the writing connection knows it by this number. */
	number: number;
	sql: string;
	/** All that it names. */
	tables: readonly string[];
	/** Whether it changes what a row of a conversation shows. */
	changesRows: boolean;
	/** Values are named as the slots are; those written into the query stay. */
	values(named: object): Bindable[];
}

export interface HotStatements {
	compile(query: Compilable): HotStatement;
	/** Those that were compiled since this was asked last: the writing connection has to be told of each once. */
	newTexts(): readonly string[];
}

/** Also by a name within another, because one row too few in memory costs less than a wrong one. */
const OF_CONVERSATIONS = /conversations|entries/;

/** Whether this text may write what a row of a conversation shows. */
export function mayChangeRows(sql: string): boolean {
	return !sql.startsWith("select ") && OF_CONVERSATIONS.test(sql);
}

/** Kysely quotes them; what is written by hand may not. */
const TABLE = /\b(?:from|join|into|update)\s+"?(\w+)/g;

function tablesIn(sql: string): string[] {
	return [...sql.matchAll(TABLE)].map(([, name]) => name as string);
}

const NONE: readonly string[] = [];

export function createHotStatements(): HotStatements {
	let made = 0;
	let texts: string[] = [];

	return {
		compile(query) {
			const { sql, parameters } = query.compile();
			const take = parameters.map((parameter) =>
				parameter instanceof Slot ? parameter.name : null,
			);
			const fixed = parameters.map((parameter) =>
				parameter instanceof Slot ? null : bind(parameter),
			);
			texts.push(sql);
			return {
				number: made++,
				sql,
				tables: tablesIn(sql),
				changesRows: mayChangeRows(sql),
				values: (named) =>
					take.map((name, at) =>
						name === null
							? (fixed[at] as Bindable)
							: bind((named as Record<string, unknown>)[name]),
					),
			};
		},
		newTexts() {
			if (texts.length === 0) return NONE;
			const compiled = texts;
			texts = [];
			return compiled;
		},
	};
}
