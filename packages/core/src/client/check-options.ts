import { checkFields } from "./check-fields.ts";
import type { ConferenceClientOptions } from "./options.ts";

/** Throws "invalid-argument" for options with which no client can work. */
export function checkOptions(options: ConferenceClientOptions): void {
  checkFields<ConferenceClientOptions>("createConferenceClient", options, {
    platform: "{get,post,put,patch,delete}",
    webPhone: "{start,call,on,off}?",
    recoverWebPhone: "boolean?",
    createWebPhone: "function?",
    holdOtherCalls: "boolean?",
    rejoin: '"auto"|"ask"|"never"?',
    accountId: "string?",
    notifications: "{start,stop}?",
    storage: "{getItem,setItem,removeItem}?",
    tabStorage: "{getItem,setItem,removeItem}?",
    clock: "{now,setTimeout,clearTimeout}?",
    logger: "{debug,warn,error}?",
    ringtone: "function|false?",
    ringback: "function|false?",
    logSize: "whole number?",
    capacityLimit: "whole number?",
  });
}
