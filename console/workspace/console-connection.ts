import type { Connection } from "../../client/connection.ts";
import type {
	ConsoleCommands,
	ConsoleFacts,
} from "../../protocol/console-events.ts";

export type ConsoleConnection = Connection<ConsoleCommands, ConsoleFacts>;
