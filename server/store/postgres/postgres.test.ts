import { describe } from "vitest";
import { hasPostgres } from "../../testing/postgres/cluster.ts";
import { openOnPostgres } from "../../testing/store/open-on-postgres.ts";
import { storeSuite } from "../../testing/store/suite.ts";

describe.skipIf(!hasPostgres())("on PostgreSQL", () => {
	storeSuite("PostgreSQL", (clock) => openOnPostgres(clock));
});
