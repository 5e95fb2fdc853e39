"""The grammar of what a line of a sheet prescribes: phrases such as "3 x 10" and "hold 2 s".

The tokens are those of `tokens.py`, the words those of `words.py`; what a phrase means, by the name
behind its arrow, is in `meanings.py`. Each kind of phrase has a parser of its own, so that what is
written alike in two kinds needs no care; of two that are equally long the first kind is meant.
"""

from __future__ import annotations

from typing import Final

KINDS_OF_PHRASES: Final = (
    *("dose", "hold", "rest", "side", "tempo", "band", "load", "often", "rounds", "aside"),
)
GRAMMAR: Final = r"""
// how much: "3 x 10", "3 sets of 12 reps", "10 reps x 3", "20-30 sec x 3", "to fatigue"
?dose: AMOUNT X AMOUNT reps?                        -> by
     | AMOUNT TIMES AMOUNT reps?                    -> by
     | AMOUNT X length                              -> sets_time
     | AMOUNT X length pace SLASH length pace       -> paces
     | AMOUNT X length (SLASH | COLON) length       -> sets_work_rest
     | AMOUNT SLASH AMOUNT X AMOUNT                 -> work_rest
     | AMOUNT X length HOLD                         -> times_hold
     | AMOUNT X AMOUNT reps? X length HOLD?         -> sets_reps_hold
     | AMOUNT X AMOUNT reps? (AT | X) weight        -> sets_reps_load
     | AMOUNT X MAX                                 -> sets_max
     | AMOUNT X AMOUNT SETS                         -> reps_sets
     | AMOUNT X                                     -> some_times
     | AMOUNT X ABOUT AMOUNT reps?                  -> by
     | AMOUNT X AMOUNT (SLASH AMOUNT)+ reps?        -> by_several
     | AMOUNT SETS of? AMOUNT (SLASH AMOUNT)+ reps? -> by_several
     | AMOUNT X AMOUNT SLASH length                 -> by_length
     | AMOUNT X AMOUNT SLASH length HOLD            -> sets_reps_hold
     | AMOUNT (SLASH AMOUNT)+ reps?                 -> pair
     | X AMOUNT SLASH X AMOUNT                      -> pair
     | X AMOUNT SLASH AMOUNT                        -> pair
     | AMOUNT COMMA AMOUNT (COMMA AMOUNT)+ reps     -> pair
     | AMOUNT (COMMA AMOUNT)+ COMMA? AND AMOUNT reps? -> pair
     | AMOUNT SETS of? AMOUNT (COMMA AMOUNT)+ reps   -> by_several
     | AMOUNT SETS of? AMOUNT (COMMA AMOUNT)+ COMMA? AND AMOUNT reps? -> by_several
     | AMOUNT pace reps                             -> paced_reps
     | AMOUNT (X | SETS of?) AMOUNT pace reps       -> paced_by
     | AMOUNT SETS of? AMOUNT reps?                 -> sets_reps
     | AMOUNT SETS of? length HOLD?                 -> sets_time
     | AMOUNT SETS of? MAX                          -> sets_max
     | AMOUNT SETS of? AMOUNT reps? X length HOLD?  -> sets_reps_hold
     | AMOUNT SETS                                  -> sets
     | AMOUNT SETS TOTAL                            -> sets
     | SETS COLON? AMOUNT                           -> label_sets
     | SETS (SLASH | X) REPS COLON? AMOUNT (SLASH | X) AMOUNT -> sets_reps
     | REPS (SLASH | X) SETS COLON? AMOUNT (SLASH | X) AMOUNT -> reps_sets
     | AMOUNT reps (X | FOR | OF | IN) AMOUNT SETS? -> reps_sets
     | AMOUNT reps (X | OF | FOR)? length HOLD?                  -> reps_hold
     | AMOUNT reps                                  -> reps
     | AMOUNT reps? THERE _way_back* AMOUNT reps? BACK -> there_and_back
     | AMOUNT X AMOUNT reps? THERE _way_back* AMOUNT reps? BACK -> there_and_back
     | AMOUNT TIMES                                 -> times
     | AMOUNT GOES                                  -> times
     | X AMOUNT GOES                                -> times
     | AMOUNT GOES of? AMOUNT reps?                 -> sets_reps
     | AMOUNT GOES of? length HOLD?                 -> sets_time
     | VAGUE SETS                                   -> vague_sets
     | VAGUE SETS of AMOUNT reps?                   -> vague_sets_reps
     | VAGUE SETS of length HOLD?                   -> vague_sets_time
     | AMOUNT SETS of? VAGUE reps?                  -> sets_vague
     | AMOUNT X VAGUE reps?                         -> sets_vague
     | AMOUNT X AS_MANY                             -> sets_open
     | AMOUNT SETS of? AS_MANY                      -> sets_open
     | (REPEAT | DO) FOR? VAGUE TIMES               -> vague_times
     | X? VAGUE TIMES                               -> vague_times
     | X? VAGUE reps?                               -> vague_reps
     | FOR? VAGUE (MIN | SEC)                       -> vague_time
     | X? AS_MANY                                   -> open_reps
     | AS_BEFORE                                    -> as_before
     | AS_LONG                                      -> open_time
     | AGAIN                                        -> again
     | X SETS                                       -> vague_reps
     | AMOUNT WORKING SETS                          -> sets
     | AMOUNT WORKING SETS of? AMOUNT reps?         -> sets_reps
     | SETS OF AMOUNT reps?                         -> reps
     | REPS COLON? AMOUNT                           -> label_reps
     | REPS COLON MAX                               -> max
     | (REPEAT | DO) FOR? AMOUNT TIMES              -> times
     | REPEAT X? AMOUNT                             -> times
     | REPEAT X? AMOUNT reps                        -> reps
     | REPEAT X? AMOUNT SETS                        -> sets
     | REPEAT ONCE                                  -> once
     | (REPEAT | DO)? X? AMOUNT MORE                -> more
     | (REPEAT | DO)? ONCE_MORE                     -> more
     | DO? AMOUNT REPS? FURTHER REPS?               -> further
     | (REPEAT | DO)? ANOTHER AMOUNT (SETS | TIMES | ROUNDS | GOES) -> more
     | (IN | FOR) SETS                              -> misheard_sets
     | (IN | FOR) SETS of AMOUNT reps?              -> reps
     | X AMOUNT X AMOUNT reps?                      -> by_either
     | X AMOUNT TIMES?                              -> times
     | TIMES AMOUNT                                 -> times
     | X AMOUNT REPS                                -> reps
     | X AMOUNT SETS                                -> sets
     | X length HOLD?                               -> time
     | X MAX                                        -> max
     | FOR? length X AMOUNT (SETS | REPS | TIMES)?  -> time_times
     | length HOLD X AMOUNT reps?                   -> hold_times
     | HOLD FOR? length X AMOUNT reps?              -> hold_times
     | length ON (SLASH | COMMA)? length OFF        -> intervals
     | AMOUNT ON SLASH? AMOUNT OFF                  -> intervals
     | length SLASH length X AMOUNT (ROUNDS | SETS)? -> intervals
     | length ON (SLASH | COMMA)? length OFF X AMOUNT -> intervals
     | AMOUNT ON SLASH? AMOUNT OFF (X AMOUNT)?      -> intervals
     | length SLASH length REST                     -> intervals
     | WORKING COLON? AMOUNT _part? REST COLON? AMOUNT -> intervals
     | WORKING COLON? length _part? REST COLON? length -> intervals
     | AMOUNT WORKING _part? AMOUNT REST            -> intervals
     | FOR ABOUT? length                            -> time
     | ABOUT length                                 -> time
     | length ON?                                   -> time
     | MAX REPS?                                    -> max
     | ONCE                                         -> twice
     | ONCE FOR? length HOLD?                       -> twice_time
     | AMOUNT                                         -> number
     | MAX (COLON | OF | FOR)? AMOUNT reps?           -> at_most
     | MAX (COLON | OF | FOR)? AMOUNT X AMOUNT reps?  -> at_most

reps: REPS | STEPS
_way_back: AND | COMMA | SLASH
_part: COMMA | SLASH | SIGN | AND
pace: FAST | SLOW | TENSION
of: OF | X | AT | FOR | COLON

// a stop in each rep: "hold 2 seconds at the top", "5 sec squeeze", "hold for a count of 5"
?hold: HOLD _at? length TURN?                     -> hold
     | HOLD _at? AMOUNT                           -> hold_bare
     | HOLD _at? AMOUNT COUNT TURN?               -> hold_count
     | HOLD (_at | IN)? COUNT AMOUNT TURN?        -> hold_count
     | HOLD _at? AMOUNT BREATHS TURN?             -> breaths
     | HOLD _at? MAX                              -> hold_max
     | with? ABOUT? length DASH? HOLD TURN?       -> hold
     | FOR? length TURN                           -> hold
     | with? AMOUNT COUNT HOLD TURN?              -> hold_count
     | with HOLD AMOUNT X AMOUNT reps?            -> held_by
_at: _for_some+
_for_some: TURN | FOR | OF | ABOUT | COLON | EACH | REPS | AT | UP
with: WITH | WITH A

// between sets, or between rounds: "rest 90 s", "1 min rest", "60 s between sets"
?rest: REST _rest_for? length gap?                -> rest
     | REST gap COLON? length                     -> rest
     | _first_gap (COLON | COMMA | WORD)? REST? _rest_for? length -> rest
     | _first_gap (COLON | COMMA | WORD)? length OF? REST -> rest
     | REST _rest_for? AMOUNT gap?                -> rest_bare
     | REST _rest_for? AMOUNT M gap?              -> rest_minutes
     | with? ABOUT? length OF? REST gap?          -> rest
     | AMOUNT M REST gap?                         -> rest_minutes
     | AMOUNT M gap                               -> rest_minutes
     | length gap                                 -> rest
     | length OFF                                 -> rest
     | HOLD _rest_for? length between             -> pause
     | length HOLD between                        -> pause
     | with? ABOUT? length _manner? WORD (REST gap? | between) -> rest_moving
     | with? ABOUT? length TENSION between        -> rest_moving
     | NO REST gap?                               -> no_rest
     | REST COLON NO                              -> no_rest
     | REST _rest_for? AMOUNT BREATHS gap?        -> aside
_rest_for: (FOR | OF | ABOUT | COLON | IN)+
_manner: TENSION | SLOW | FAST
gap: between
   | PER (SETS | ROUNDS)
   | EACH (SETS | ROUNDS)
_first_gap: BETWEEN (EACH | THE)? (SETS | ROUNDS | WORD)
between: BETWEEN WORD SETS
   | BETWEEN (EACH | THE)? (SETS | ROUNDS | SIDE | TIMES | WORD AMOUNT? | REPS | EACH_SIDE)?

// which side: "each side", "/leg", "R leg", "left side only", "alternating"
?side: on? EACH SIDE                        -> each
     | on? EACH SIDE ALTERNATING            -> each_alternating
     | on? EACH ALTERNATING SIDE            -> each_alternating
     | on? PER SIDE                         -> each
     | on? PER SIDE ALTERNATING             -> each_alternating
     | on? SLASH SIDE                       -> each
     | on? SLASH EACH SIDE?                 -> each
     | on? A SIDE                          -> each
     | on? EACH                             -> each
     | on? EACH (LEFT | RIGHT)              -> each
     | on? BOTH SIDE TOGETHER?              -> both
     | on? BOTH                             -> both
     | on? EACH_SIDE                        -> each
     | on? LEFT SIDE? ONLY?                 -> left
     | on? RIGHT SIDE? ONLY?                -> right
     | ONLY on? LEFT SIDE?                  -> left
     | ONLY on? RIGHT SIDE?                 -> right
     | ALTERNATING SIDE?                    -> alternating
     | ONLY on? AFFECTED SIDE               -> some_side
     | on? AFFECTED SIDE ONLY               -> some_side
     | (ON | AT | FOR) THE? AFFECTED SIDE   -> some_side
     | AMOUNT reps? TOTAL                   -> total
     | AMOUNT X AMOUNT reps? TOTAL          -> by_total
     | TOTAL                                -> all_in_total
     | SIDE COLON (EACH | EACH_SIDE) SIDE?  -> each
     | SIDE COLON BOTH SIDE?                -> both
     | SIDE COLON LEFT                      -> left
     | SIDE COLON RIGHT                     -> right
     | SIDE COLON ALTERNATING               -> alternating
on: (ON | AT | FOR) THE? | THE

// how fast: "tempo 3-1-1-0", "3 s down", "lower for 3 s"
?tempo: TEMPO? SPEEDS                             -> tempo
      | slow? length _way? THE? DOWN              -> down
      | slow? length _way? THE? UP                -> up
      | SLOW? DOWN _down_for? length              -> down
      | UP _down_for? length                      -> up
      | DOWN _down_for AMOUNT                     -> down
      | DOWN _down_for? COUNT AMOUNT                    -> down
      | UP _down_for? COUNT AMOUNT                      -> up
      | UP _down_for AMOUNT                       -> up
      | AMOUNT UP                                 -> up_count
      | AMOUNT DOWN                               -> down_count
      | AMOUNT UP COMMA? AMOUNT HOLD COMMA? AMOUNT DOWN -> counts
      | AMOUNT DOWN COMMA? AMOUNT HOLD COMMA? AMOUNT UP -> counts
      | AMOUNT COUNT UP                           -> up_count
      | AMOUNT COUNT DOWN                         -> down_count
      | FAST UP                                   -> fast_up
      | UP FAST                                   -> fast_up
slow: SLOW | SLOW DASH
_way: DASH | IN | ON
_down_for: (FOR | IN | ABOUT)+

// what resists: "red band", "with a band", "@ 16 kg", "12 lb"
?band: _band_with? shade (SLASH shade)? RESISTANCE? BAND -> band
     | _band_with? SHADED BAND?                          -> band
     | _band_with BAND                                   -> some_band
     | _band_with? COLOUR                                -> band
     | _band_with? shade OR shade RESISTANCE? BAND?      -> some_bands
     | BAND COLON? shade                                 -> band
     | NO BAND                                           -> without
     | NO HOLD                                           -> without
     | NO weight?  LOAD_THING                            -> without
     | TENSION RESISTANCE                                -> band
_band_with: WITH (A | THE)? | AT
shade: COLOUR | TENSION
?load: _load_at? weight LOAD_THING?                      -> load
     | _load_at? AMOUNT X weight LOAD_THING?             -> several_loads
     | LOAD_THING COLON weight                           -> load
     | AMOUNT ((SLASH | DASH) AMOUNT)+ (KG | LB)                  -> some_loads
     | _load_at AMOUNT COMMA AMOUNT (COMMA AMOUNT)+ (KG | LB)     -> some_loads
     | _load_at AMOUNT ((SLASH | DASH) AMOUNT)+ (KG | LB)         -> some_loads
     | SIGN AMOUNT (COMMA AMOUNT)+ (KG | LB)               -> some_loads
     | _load_at? AMOUNT weight LOAD_THING                -> several_loads
     | HOLD weight LOAD_THING?                           -> load
     | HOLD AMOUNT X weight LOAD_THING?                  -> several_loads
_load_at: (AT | WITH | WITH A)? ABOUT | AT | WITH | WITH A
weight: AMOUNT DASH? KG | AMOUNT DASH? LB

// how often, which is never sets: "2x/day", "3-4 times a week", "twice daily"
?often: AMOUNT (X | TIMES | GOES)? per (DAY | MORNING)   -> often
      | VAGUE TIMES per? (DAY | MORNING | DAILY)         -> often
      | FOR? AMOUNT (X | TIMES)? DAY per DAY             -> often
      | FOR? AMOUNT DAY DAILY                            -> often
      | AMOUNT (X | TIMES | GOES)? DAILY                 -> often
      | X AMOUNT per? (DAY | DAILY)                      -> often
      | AMOUNT X DAY                                     -> often
      | ONCE (OR ONCE)? per? (DAY | MORNING | DAILY)     -> often
      | AMOUNT (TIMES | GOES) per HOUR                     -> often
      | ONCE (OR ONCE)? per HOUR                         -> often
      | AMOUNT SETS per DAY                              -> sets_often
      | AMOUNT SETS DAILY                                -> sets_often
      | EACH (DAY | MORNING)                             -> often
      | EACH AMOUNT (HOUR | DAY | MIN)                   -> often
      | DAILY                                            -> often
      | ON? WEEKDAY (_weekday_gap? WEEKDAY)+             -> often
      | per (DAY | MORNING)                              -> often
_weekday_gap: (SLASH | AND | DASH | COMMA)+
per: PER | SLASH | A | EACH

// a circuit: "3 rounds of", "repeat circuit 3 times"
?rounds: (X | REPEAT | DO)? AMOUNT ROUNDS OF?            -> rounds
       | (REPEAT | DO)? VAGUE ROUNDS OF?                 -> vague_rounds
       | ROUNDS COLON AMOUNT                             -> rounds
       | (X | REPEAT | DO)? AMOUNT ROUNDS TOTAL          -> rounds
       | AMOUNT TIMES ROUNDS OF?                         -> rounds

// numbers that are none of these, kept as notes
?aside: AT? LABEL COLON? AMOUNT (SLASH AMOUNT | LENGTH_UNIT)?          -> aside
      | DAY AMOUNT                                       -> aside
      | IN AMOUNT GOES                                   -> at_a_go
      | FOR THE? AMOUNT DAY                              -> span
      | AMOUNT DAY                                       -> aside
      | AMOUNT UP AMOUNT DOWN                            -> aside
      | (LENGTH_UNIT | TEMPO | RESISTANCE) COLON? AMOUNT -> aside
      | AMOUNT WARM_UP_SETS                              -> aside
      | AMOUNT WARM_UP_SETS of? AMOUNT reps?             -> aside
      | OF_EFFORT AMOUNT                                 -> aside
      | AMOUNT OF_EFFORT                                 -> aside
      | AT? AMOUNT PERCENT                               -> aside
      | AMOUNT SLASH AMOUNT LABEL                        -> aside
      | X? AMOUNT DASH? LENGTH_UNIT                      -> aside
      | (X | FOR)? AMOUNT DASH? TRAVEL_UNIT              -> travel
      | (X | FOR)? AMOUNT DASH? (DISTANCE_UNIT | M)      -> distance
      | (X | FOR)? AMOUNT DASH? far X AMOUNT (SETS | TIMES)? -> travel_times
      | AMOUNT SETS of? AMOUNT DASH? far                 -> times_travel
      | AMOUNT X AMOUNT LENGTH_UNIT                      -> aside
      | AMOUNT X AMOUNT DASH? far                        -> times_travel
      | AMOUNT DASH AMOUNT LENGTH_UNIT                   -> aside
      | AMOUNT SIDE                                      -> aside
      | AMOUNT LOAD_THING                                -> aside
      | AMOUNT OF THE                                    -> aside
      | with? AMOUNT BREATHS                             -> aside
      | AMOUNT HOUR                                      -> aside

far: TRAVEL_UNIT | DISTANCE_UNIT | M
length: AMOUNT DASH? SEC | AMOUNT DASH? MIN | AMOUNT (MIN | M) AMOUNT SEC | CLOCK MIN?
      | A MIN | A SEC

%declare AMOUNT CLOCK SPEEDS X SETS REPS STEPS GOES DO BREATHS TIMES ROUNDS REPEAT SEC MIN M HOUR KG
%declare LB HOLD COUNT REST OFF ON BETWEEN EACH PER SLASH SIDE EACH_SIDE BOTH LEFT RIGHT ONLY
%declare ALTERNATING TOTAL TEMPO DOWN UP FAST SLOW TURN WITH VAGUE
%declare MORE FURTHER ANOTHER ONCE_MORE AFFECTED TOGETHER AS_BEFORE WARM_UP_SETS DISTANCE_UNIT
%declare AS_MANY AS_LONG WORKING AGAIN TRAVEL_UNIT BAND SHADED COLOUR TENSION RESISTANCE NO
%declare MAX ABOUT OF FOR AT IN A THE ONCE DAILY DAY MORNING WEEKDAY AND OR LABEL OF_EFFORT
%declare THERE BACK PERCENT LENGTH_UNIT LOAD_THING DASH COLON WORD COMMA SIGN
"""
