"""The words that codes of programmes are packed with: part of the format, never changed.

A code on paper is read by any later version. Other words would need another version of the code;
what is added to the files later packs a little worse, and that is all.
"""

from __future__ import annotations

from typing import Final

# What is used most stands last, since a short way back costs least.
WORDS: Final = (
    b"abdominals adductors calves deep_rotators erector_spinae gluteus_maximus_lower "
    b"gluteus_maximus_upper gluteus_medius gluteus_minimus hamstrings hip_flexors obliques "
    b"piriformis quadriceps tensor_fasciae_latae medicine_ball kettlebell step chair bench "
    b"mini_band above_knees below_knees "
    b" as many as you can; slowly, keep your back straight, heels, toes, feet on the floor, knees "
    b"over the feet, hips, shoulders, pelvis, elbows, hands under the shoulders, breathe on, "
    b"squeeze the glutes, ribs down, stop if it hurts, without pain, push, pull, lift the leg, "
    b"lower, hold on to the wall, off the step, on all fours, lie on your back, lie on your side, "
    b"stand, sit, stretch, raises, rotation, balance, Morning, Evening, Knee, Hip, Back, Day 1 "
    b'"aliases":["","easier":["","harder":["","related":["","like":"","tags":[""],"slots":[""],'
    b'"setup":[{"text":"","movement":{"text":"","words":{"lift":"up","lower":"down","hold":"hold",'
    b'"side_text":{"left":"","right":"","turn":{"cues":[{"text":"","say":"","tips":[{"text":"'
    b'"activation":{"confidence":"none","basis":"not measured"},"muscles":{"primary":[""],'
    b'"secondary":[""]},"level":1,"position":"hands_and_knees","kneeling","plank","prone","seated",'
    b'"side_lying","supine","standing","equipment":[{"item":"mini_band"}],"timing":{"mode":"drill",'
    b'"duration":{"s":30}},"timing":{"mode":"hold","hold":{"s":30,"min":5,"max":60}},"timing":{'
    b'"mode":"reps","lift":{"s":2},"hold_top":{"s":1},"lower":{"s":2},"hold_bottom":{"s":1}},'
    b'"reps":{"min":8,"max":12},"sides":"both","sides":"alternating","sides":"per_side",'
    b"body_snap bulgarian_split_squat clench_test_both clench_test_each_side desk_clench_twist "
    b"desk_extend_arch desk_wide_squat dynamic_single_leg_back_extension hill_sprint "
    b"hip_extension_machine kettlebell_swing leg_press lying_knee_lift medicine_ball_swing "
    b"posterior_tilt_bridge run_throughs seated_band_abduction_back seated_band_abduction_forward "
    b"seated_band_abduction_tall side_leg_lift_bench side_plank_knees_clamshell "
    b"single_leg_back_extension stand_up_clench single_leg_deadlift band_kickback a_drill "
    b"mini_band_squat lateral_band_walk hip_thrust lunge squat glute_bridge_band_below_knees "
    b"glute_bridge_band_above_knees side_plank_toes side_plank_knees side_leg_lift_floor "
    b"single_leg_glute_bridge clamshell glute_bridge "
    b'"purposes":["","note":[{"text":"","default":"from the sheet"}],"feel":{"text":"","often":"'
    b'3-4 times a week","2 times a day","every day","weeks":[{"week":1,"blocks":[{"rounds":3,'
    b'"rest_between_rounds_s":60,"blocks":[{"optional":true,"keeps":true,"wait":true,"choose_from":'
    b'[""],"get_ready_s":10,"rest_before_s":0,"rest_between_sides_s":8,"first_side":"left","side":'
    b'"right","pace":"self","coach","load_kg":10,"band":"green","band":"red","default":"","sources":'
    b'["S1.26"],"tempo":"2-1-2-0","tempo":"slow","duration_s":60,"hold_s":2,"note":"","rest_s":30,'
    b'"rest_s":45,"rest_s":60,"reps":8,"reps":20,"reps":15,"reps":12,"reps":10,"sets":1,"sets":2,'
    b'"sets":3,"rest_s":60},{"exercise":"","sets":3,"reps":12},{"exercise":"","sets":3,"hold_s":30},'
    b'{"exercise":"}]},"exercises":[{"id":"","name":"","position":"standing","timing":{"mode":"reps"'
    b'}}]}{"programme":{"id":"","name":"","often":"","note":[{"text":"","blocks":[{"exercise":"'
)
