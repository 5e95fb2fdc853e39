"""The moving figure without any painting: poses, kinematics, motion, props. Pure."""
