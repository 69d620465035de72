import type { Connection } from "../../client/connection.ts";
import type { ConsoleCommands, ConsoleFacts } from "../../protocol/events.ts";

export type ConsoleConnection = Connection<ConsoleCommands, ConsoleFacts>;
