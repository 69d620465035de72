import type { Compilable, Kysely } from "kysely";

/** The place of a value in a statement that is compiled once and run often. */
export class Slot {
	constructor(readonly name: string) {}
}

/** Stands in a Kysely query where a value of type `T` will stand when it runs. */
export function slot<T>(name: string): T {
	return new Slot(name) as T;
}

/**
 * A query that runs while a row is locked: built with Kysely, compiled once by each store and kept prepared.
 * `V` are its values, named as its slots are; `Row` is what it answers with.
 */
export interface Statement<V extends object = never, Row = unknown> {
	/** A name for people, e.g. in an error. */
	name: string;
	build(db: never): Compilable;
	/** For the types alone; never there. */
	types?: (values: V) => Row;
}

/** @param build with the tables that the room knows */
export function statement<T, V extends object, Row = unknown>(
	name: string,
	build: (db: Kysely<T>) => Compilable,
): Statement<V, Row> {
	return { name, build: build as (db: never) => Compilable };
}

/** What a decision writes beside the conversation and its entries. */
export interface Write {
	statement: Statement;
	values: object;
}

export function write<V extends object>(
	statement: Statement<V>,
	values: V,
): Write {
	return { statement: statement as Statement, values };
}
