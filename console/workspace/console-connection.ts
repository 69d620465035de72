import type { Connection } from "../../client/connection.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import type { ConsoleFacts } from "../../protocol/console-facts.ts";

export type ConsoleConnection = Connection<ConsoleCommands, ConsoleFacts>;
