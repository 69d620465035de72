import type { Connection } from "../../client/connection.ts";
import type { ConsoleCommands, ConsoleFacts } from "../../protocol/events.ts";

export type Relay = Connection<ConsoleCommands, ConsoleFacts>;
