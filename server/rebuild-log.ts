import type { Logger } from "pino";
import { unreachable } from "../protocol/unreachable.ts";
import type { RebuildSaid } from "./store/contract/rebuilds.ts";

/** What an operator reads of a table that is made anew. */
export function rebuildLog(logger: Logger): (said: RebuildSaid) => void {
	return (said) => {
		switch (said.kind) {
			case "failed":
				return logger.error({ ...said, err: said.error }, "rebuild failed");
			case "refused":
				return logger.error(said, "rebuild refused: the disk has no room");
			case "begins":
			case "resumes":
			case "done":
				return logger.info(said, `rebuild ${said.kind}`);
			default:
				unreachable(said);
		}
	};
}
