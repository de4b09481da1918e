import * as z from "zod/mini";
import type { LiveRequest } from "../report/page/live-data.ts";
import { answer } from "./answer.ts";

/** A page lets no text become code. */
z.config({ jitless: true });

addEventListener("message", ({ data }: MessageEvent<LiveRequest>) => postMessage(answer(data)));
