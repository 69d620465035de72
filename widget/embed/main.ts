// The script that a shop pastes. It starts once per page, whatever the page does with it.
import { guard } from "./disposer.ts";
import { start } from "./start.ts";

guard(start)();
