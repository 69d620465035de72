import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { handClock } from "../server/ports/clock.ts";
import { connect } from "../server/store/sqlite/driver.ts";
import { openTested } from "../server/testing/store/open-tested.ts";
import { fillLarge, unpackHour, VERSIONS } from "./data.ts";

const folder = mkdtempSync(join(tmpdir(), "shopbell-answers-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Rating {
	asked: string;
	score: number | null;
	solved: string | null;
	comment: string | null;
	given_at: number | null;
}

const BEFORE = `select site_id || conversation_id || asked_seq || ' ' || asked_at || relation || agents as asked,
	score, solved, comment, given_at from ratings order by asked`;
const AFTER = `select a.site_id || a.conversation_id || a.asked_seq || ' ' || a.offered_at || a.relation || a.agents as asked,
	(select number from answers as w where w.site_id = a.site_id and w.ask_id = a.id and w.question = 'score') as score,
	(select choice from answers as w where w.site_id = a.site_id and w.ask_id = a.id and w.question = 'solved') as solved,
	(select words from answers as w where w.site_id = a.site_id and w.ask_id = a.id and w.question = 'comment') as comment,
	a.answered_at as given_at
	from asks as a where a.survey_id = 'after-chat' and a.version = 1 order by asked`;

const read = <Row>(path: string, sql: string): Row[] => {
	const database = connect(path);
	const rows = database.prepare(sql).all() as Row[];
	database.close();
	return rows;
};

describe.each(VERSIONS)("the ratings of %s", (version) => {
	test.each([
		["hour", unpackHour],
		["large", fillLarge],
	] as const)(
		"SV9 of the %s are answers of the survey after a conversation, and none is lost",
		async (name, fill) => {
			const path = join(folder, `${name}-${version}.db`);
			fill(version, path);
			const before = read<Rating>(path, BEFORE);
			expect(before.some(({ score }) => score !== null)).toBe(true);
			await (await openTested(path, handClock(0))).close();
			expect(read<Rating>(path, AFTER)).toEqual(before);
			// No answer belongs to none of them, and each ask to whose conversation it was.
			const [odd] = read<{ many: number }>(
				path,
				`select count(*) as many from answers as w left join asks as a on a.site_id = w.site_id and a.id = w.ask_id
				left join conversations as c on c.site_id = a.site_id and c.id = a.conversation_id
				where c.visitor_id is null or c.visitor_id <> a.visitor_id or a.channel <> 'chat'`,
			);
			expect(odd).toEqual({ many: 0 });
			const final = read<Rating>(
				path,
				`${AFTER.replace("order by", "and a.done_at is not null order by")}`,
			);
			expect(final).toEqual(before.filter(({ comment }) => comment !== null));
		},
	);
});
