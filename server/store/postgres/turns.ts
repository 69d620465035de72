import type { Query } from "./connections.ts";

/** Of all advisory locks of the database these are ours: "SHOP" in letters. */
const OURS = 0x53_48_4f_50;

/** Transactions exclude everybody; groups and single statements exclude transactions alone. */
const TURN = 1;
/** Held by every relay that serves, for its life; by one of an earlier version, and by a copy, alone. */
const SERVES = 2;

const plain = (text: string): Query => ({ text, values: [] });

export const BEGIN = plain("begin");
export const COMMIT = plain("commit");
export const ROLLBACK = plain("rollback");

export const LOCK_SHARED = plain(
	`select pg_advisory_xact_lock_shared(${OURS}, ${TURN})`,
);

/** Of the last one, which a server that was killed also makes before it serves again. */
const CHECKPOINT =
	"(select checkpoint_lsn::text from pg_control_checkpoint()) as checkpoint";
export const LAST_CHECKPOINT = plain(`select ${CHECKPOINT}`);

/** With the number by which it is found whether a transaction was committed. */
export const LOCK_ALONE: Query = {
	name: "turn_alone",
	text: `select pg_advisory_xact_lock(${OURS}, ${TURN}), pg_current_xact_id()::text as xid, ${CHECKPOINT}`,
	values: [],
};
export const LOCK_GROUP: Query = {
	name: "turn_group",
	text: `select pg_advisory_xact_lock_shared(${OURS}, ${TURN}), pg_current_xact_id()::text as xid`,
	values: [],
};

/** false: another session has it for itself. */
export const TRY_SERVING = plain(
	`select pg_try_advisory_lock_shared(${OURS}, ${SERVES})::int as got`,
);

/** false: a relay serves, or another copy is made. */
export const TRY_ALONE = plain(
	`select pg_try_advisory_lock(${OURS}, ${SERVES})::int as got`,
);
