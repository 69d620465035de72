import { type Kysely, sql } from "kysely";
import { insertAudit } from "../store/contract/audit-rows.ts";
import type {
	AuditRow,
	CoreTables,
	VisitorKey,
} from "../store/contract/rows.ts";
import type { BlockRow, BlockTables } from "./rows.ts";

/** With whom it names. */
export type NamedBlock = BlockRow & {
	visitor_name: string | null;
	person_name: string | null;
};

export interface BlockStore {
	/** In the place of the one that the visitor has, with the line of the audit log. */
	keepBlock(row: BlockRow, audit: AuditRow): Promise<void>;
	block(site: string, id: string): Promise<NamedBlock | undefined>;
	blockOfVisitor(visitor: VisitorKey): Promise<NamedBlock | undefined>;
	/** The newest first, also of ended ones. */
	blocks(
		site: string,
		before: { at: number; id: string } | null,
		most: number,
	): Promise<NamedBlock[]>;
	dropBlock(site: string, id: string, audit: AuditRow): Promise<void>;
	/** Of those that have ended, the first. Answers how many. */
	dropEndedBlocks(now: number, most: number): Promise<number>;
}

type Tables = CoreTables & BlockTables;

export function blockQueries(db: Kysely<Tables>): BlockStore {
	const named = () =>
		db
			.selectFrom("blocks as b")
			.leftJoin("visitors as v", (join) =>
				join
					.onRef("v.site_id", "=", "b.site_id")
					.onRef("v.id", "=", "b.visitor_id"),
			)
			.leftJoin("people as p", "p.id", "b.person_id")
			.selectAll("b")
			.select(["v.name as visitor_name", "p.name as person_name"]);
	return {
		keepBlock: (row, audit) =>
			db.transaction().execute(async (tx) => {
				await tx
					.deleteFrom("blocks")
					.where("site_id", "=", row.site_id)
					.where("visitor_id", "=", row.visitor_id)
					.execute();
				await tx.insertInto("blocks").values(row).execute();
				await insertAudit(tx as unknown as Kysely<CoreTables>, [audit]);
			}),
		block: (site, id) =>
			named()
				.where("b.site_id", "=", site)
				.where("b.id", "=", id)
				.executeTakeFirst(),
		blockOfVisitor: ({ site_id, id }) =>
			named()
				.where("b.site_id", "=", site_id)
				.where("b.visitor_id", "=", id)
				.executeTakeFirst(),
		blocks: (site, before, most) =>
			named()
				.where("b.site_id", "=", site)
				.$if(before !== null, (query) =>
					query.where((eb) =>
						eb(
							eb.refTuple("b.at", "b.id"),
							"<",
							eb.tuple(before?.at ?? 0, before?.id ?? ""),
						),
					),
				)
				.orderBy("b.at", "desc")
				.orderBy("b.id", "desc")
				.limit(most)
				.execute(),
		dropBlock: (site, id, audit) =>
			db.transaction().execute(async (tx) => {
				await tx
					.deleteFrom("blocks")
					.where("site_id", "=", site)
					.where("id", "=", id)
					.execute();
				await insertAudit(tx as unknown as Kysely<CoreTables>, [audit]);
			}),
		async dropEndedBlocks(now, most) {
			const ended = await db
				.selectFrom("blocks")
				.select(["site_id", "id"])
				.where("until", "is not", null)
				.where("until", "<=", now)
				.orderBy("until")
				.limit(most)
				.execute();
			for (const { site_id, id } of ended)
				await db
					.deleteFrom("blocks")
					.where("site_id", "=", site_id)
					.where("id", "=", id)
					.execute();
			return ended.length;
		},
	};
}

/** Of an erased visitor nothing is left, or the hash of the shop's proof: forgetting is no way round it. */
export async function eraseBlocksOf(
	db: Kysely<Tables>,
	{ site_id, id }: VisitorKey,
): Promise<void> {
	await db
		.updateTable("blocks")
		.set({ visitor_id: null, conversation_id: null, why: "" })
		.where("site_id", "=", site_id)
		.where("visitor_id", "=", id)
		.where(sql.ref("subject_hash"), "is not", null)
		.execute();
	await db
		.deleteFrom("blocks")
		.where("site_id", "=", site_id)
		.where("visitor_id", "=", id)
		.execute();
}
