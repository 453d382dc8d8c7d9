use super::*;
use crate::detect::testkit::World;
